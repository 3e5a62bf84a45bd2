import {
  countForInsiders,
  countForOutsiders,
  DomainError,
  governs,
  hasRole,
  type MaskedCountType,
  type Viewer,
} from '@governance/shared';
import type { Venue } from './venue.js';

/** Venues are a directory: everybody reads them, everywhere. What was mediated in them is told in full inside alone. */

/** Whoever manages venues: officers of the street and above, in their own jurisdiction, and their machines. */
export function assertMayManageVenues(viewer: Viewer, divisionCode: string): void {
  const manages = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (manages && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该地的场所', { action: 'manageVenues' });
}

/** One number of mediations at one venue: 1 to 4 for its jurisdiction and its operator alone. */
export const mediationCountFor = (
  viewer: Viewer,
  { divisionCode, operatedById }: Pick<Venue, 'divisionCode' | 'operatedById'>,
  count: number,
): MaskedCountType =>
  governs(viewer, divisionCode) || (viewer.organization !== null && viewer.organization === operatedById)
    ? countForInsiders(count)
    : countForOutsiders(count);

/**
 * The sum of mediations in a place: for its jurisdiction alone. Sums of a place and of those below it would give away
 * what is masked at a single one.
 */
export const mediationSumFor = (viewer: Viewer, divisionCode: string, sum: number): MaskedCountType =>
  governs(viewer, divisionCode) ? countForInsiders(sum) : { value: null, masked: true, reason: 'NOT_YOURS' };
