import { DomainError, governs, hasRole, type Role, type Viewer } from '@governance/shared';
import { isOfOrganization } from '../volunteer/volunteer.policy.js';
import type { ExchangeStation } from './exchange-station.js';

/**
 * Stations and rewards are a directory: everybody reads them, everywhere. A station is opened by staff of its place and
 * kept by them and by the people of the organization that runs it.
 */

/** Roles that look after the stations of their jurisdiction. */
const MANAGING: readonly Role[] = ['GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR'];
/** Roles of people who stand at the counter of a station that their organization runs. */
const SERVING: readonly Role[] = [...MANAGING, 'DEPARTMENT_OFFICER', 'UNIT_SECRETARY'];

/** Opening a station is for staff of the place. */
export function assertMayOpenStation(viewer: Viewer, divisionCode: string): void {
  if (viewer.subject !== null && hasRole(viewer, ...MANAGING) && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权在此设立兑换站', { action: 'openExchangeStation' });
}

/** Changing a station or its rewards is for staff of the place and for its own people. */
export function assertMayKeepStation(viewer: Viewer, station: ExchangeStation): void {
  const may =
    viewer.subject !== null &&
    ((hasRole(viewer, ...MANAGING) && governs(viewer, station.divisionCode)) || serves(viewer, station));
  if (!may) throw new DomainError('FORBIDDEN', '您无权管理这个兑换站', { action: 'keepExchangeStation' });
}

/** Whether the viewer hands out rewards at a station. */
export const serves = (viewer: Viewer, { operatedById }: Pick<ExchangeStation, 'operatedById'>): boolean =>
  viewer.subject !== null && hasRole(viewer, ...SERVING) && isOfOrganization(viewer, operatedById);
