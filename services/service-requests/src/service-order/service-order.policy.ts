import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { openSteps } from '../working-case/case-moves.js';
import {
  SERVICE_ORDER_TABLE,
  type ServiceOrderAction,
  type ServiceOrderRelation,
} from './service-order-moves.js';
import type { ServiceOrder } from './service-order.js';

/** Orders are seen by whoever governs the place, and by the organizations that asked, ordered and have to deliver. */
export const SERVICE_ORDER_ROWS: WorkingRows = {
  division: 'c.division_code',
  organizations: ['c.requested_by_id', 'c.branch_id', 'c.department_id'],
};

/** How a viewer stands to an order. The department that delivered never speaks for the residents. */
export const standsToServiceOrder =
  (viewer: Viewer, order: ServiceOrder) =>
  (relation: ServiceOrderRelation): boolean => {
    const { organization } = viewer;
    const isOf = (id: string | null) => organization !== null && organization === id;
    const speaksForPlace = isCommunityStaff(viewer, order.divisionCode);
    if (relation === 'DEPARTMENT')
      return isOf(order.departmentId) && hasRole(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER');
    if (relation === 'BRANCH')
      return isOf(order.branchId) && hasRole(viewer, 'UNIT_SECRETARY', 'STREET_OFFICER', 'GRID_WORKER');
    return !isOf(order.departmentId) && (speaksForPlace || isOf(order.requestedById));
  };

/** What a viewer may do with an order now. */
export const actionsOnServiceOrder = (order: ServiceOrder, viewer: Viewer): readonly ServiceOrderAction[] =>
  openSteps(SERVICE_ORDER_TABLE, order, standsToServiceOrder(viewer, order));

/** Staff of a community or its street take down what residents ask for. Throws `FORBIDDEN`. */
export function assertMayRequest(viewer: Viewer, divisionCode: string): void {
  if (isCommunityStaff(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权为该地居民点单', { action: 'requestService' });
}

const isCommunityStaff = (viewer: Viewer, divisionCode: string): boolean =>
  hasRole(viewer, 'GRID_WORKER', 'STREET_OFFICER') && governs(viewer, divisionCode);
