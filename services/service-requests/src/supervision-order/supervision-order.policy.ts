import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { openSteps } from '../working-case/case-moves.js';
import { SUPERVISION_TABLE, type SupervisionAction, type SupervisionRelation } from './supervision-moves.js';
import { SupervisionKind, type SupervisionOrder } from './supervision-order.js';

/** Orders are seen by whoever governs the place, by the organization that issued one and by the one that got it. */
export const SUPERVISION_ROWS: WorkingRows = {
  division: 'c.division_code',
  organizations: ['c.issuer_id', 'c.addressee_id'],
};

/** How a viewer stands to an order. Nobody judges the answer of their own organization. */
export const standsToOrder =
  (viewer: Viewer, order: SupervisionOrder) =>
  (relation: SupervisionRelation): boolean => {
    const isAddressee = viewer.organization === order.addresseeId;
    if (relation === 'ADDRESSEE')
      return isAddressee && hasRole(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER');
    return !isAddressee && standsAsIssuer(viewer, order);
  };

/** The organization that issued it; the district; for what the system issued short of an escalation, the street. */
function standsAsIssuer(viewer: Viewer, { issuerId, divisionCode, kind }: SupervisionOrder): boolean {
  if (issuerId !== null && issuerId === viewer.organization)
    return hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR');
  if (!governs(viewer, divisionCode)) return false;
  if (hasRole(viewer, 'DISTRICT_SUPERVISOR')) return true;
  return issuerId === null && kind !== SupervisionKind.ESCALATE && hasRole(viewer, 'STREET_OFFICER');
}

/** What a viewer may do with an order now. */
export const actionsOnOrder = (order: SupervisionOrder, viewer: Viewer): readonly SupervisionAction[] =>
  openSteps(SUPERVISION_TABLE, order, standsToOrder(viewer, order));

/** Officers of the street and the district supervise in their places; what goes up is the district's. */
export function assertMayIssue(viewer: Viewer, divisionCode: string, kind: SupervisionKind): void {
  const isEntitled =
    kind === SupervisionKind.ESCALATE
      ? hasRole(viewer, 'DISTRICT_SUPERVISOR')
      : hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR');
  if (isEntitled && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权在该地督办', { action: 'issueSupervisionOrder' });
}
