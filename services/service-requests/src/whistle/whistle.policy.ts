import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { openSteps } from '../working-case/case-moves.js';
import { CALL_TABLE, CallAction, type CallRelation } from './call-moves.js';
import { asSeenAt, AWAITED_STATES, ENDED_STATES, type WhistleCall } from './whistle-call.js';
import { WHISTLE_TABLE, WhistleAction } from './whistle-moves.js';
import type { Actor } from './whistle.repository.js';
import type { Whistle } from './whistle.js';

/** Whistles are seen by whoever governs the place, by the organization that blew one and by those it called. */
export const WHISTLE_ROWS: WorkingRows = {
  division: 'c.division_code',
  organizations: ['c.blown_by_id'],
  parties: { table: 'whistle_call', on: 'p.city_code = c.city_code AND p.whistle_id = c.id' },
};

/** An officer of the organization that blew it; another one's officer is none, wherever they govern. */
export const standsToWhistle =
  (viewer: Viewer, { blownById }: Pick<Whistle, 'blownById'>) =>
  (): boolean =>
    viewer.organization === blownById && hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR');

/** How a viewer stands to a call. Nobody is the clock. */
export const standsToCall =
  (viewer: Viewer, whistle: Pick<Whistle, 'blownById'>, { departmentId }: WhistleCall) =>
  (relation: CallRelation): boolean => {
    if (relation === 'CLOCK') return false;
    if (relation === 'STREET') return standsToWhistle(viewer, whistle)();
    return viewer.organization === departmentId && hasRole(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER');
  };

/** What a viewer may do with a whistle now, given its calls. */
export const actionsOnWhistle = (
  whistle: Whistle,
  calls: readonly WhistleCall[],
  { viewer, at }: Actor,
): readonly WhistleAction[] =>
  openSteps(WHISTLE_TABLE, whistle, standsToWhistle(viewer, whistle)).filter(
    (action) =>
      refusalByCalls(
        action,
        calls.map((call) => asSeenAt(call, at)),
      ) === null,
  );

/** What a viewer may do with a call now. */
export const actionsOnCall = (
  whistle: Pick<Whistle, 'blownById'>,
  call: WhistleCall,
  { viewer, at }: Actor,
): readonly CallAction[] =>
  openSteps(CALL_TABLE, asSeenAt(call, at), standsToCall(viewer, whistle, call)).filter(
    (action) => !isRepeatedArrival(action, call),
  );

/** Who came too late comes once all the same. */
export const isRepeatedArrival = (action: CallAction, { arrivedAt }: WhistleCall): boolean =>
  action === CallAction.ARRIVE && arrivedAt !== null;

/** Why the calls do not allow a move of their whistle, a sentence; null when they do. */
export function refusalByCalls(action: WhistleAction, calls: readonly WhistleCall[]): string | null {
  if (action === WhistleAction.DISPOSE && calls.some(({ status }) => AWAITED_STATES.has(status)))
    return '还有部门未报到,请等待报到或先予豁免';
  if (action === WhistleAction.CLOSE && calls.some(({ status }) => !ENDED_STATES.has(status)))
    return '还有部门未评分,请先评分或豁免';
  return null;
}

/** Officers of a street or a district blow in their places, for the organization that they act for. */
export function assertMayBlow(viewer: Viewer, divisionCode: string): string {
  const { organization } = viewer;
  const isOfficer = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR');
  if (isOfficer && organization !== null && governs(viewer, divisionCode)) return organization;
  throw new DomainError('FORBIDDEN', '您无权在该地吹哨', { action: 'blowWhistle' });
}
