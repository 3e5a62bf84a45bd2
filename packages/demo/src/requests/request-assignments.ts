import { type Random } from '../chance/random.js';
import { type DepartmentKey } from '../organizations/department.js';
import { type Desks } from './desks.js';
import { type CallbackPlan, type RequestAssignmentPlan, type TimelineEntryPlan } from './request-plan.js';

/** The turns of departments that a timeline tells of; `departments` are those of its dispatches, in order. */
export function assignmentsOf(
  timeline: readonly TimelineEntryPlan[],
  desks: Desks,
  departments: readonly DepartmentKey[],
): readonly RequestAssignmentPlan[] {
  const assignments: RequestAssignmentPlan[] = [];
  const dispatched = departments[Symbol.iterator]();
  for (const { action, at, round } of timeline) {
    const last = assignments.at(-1);
    if (action === 'DISPATCH' || action === 'GRANT_RETURN') {
      if (last) assignments.splice(-1, 1, { ...last, returnedAt: at });
      const key = dispatched.next();
      if (key.done) throw new RangeError('More dispatches than departments');
      const departmentId = desks.departments[key.value].actorOrganizationId;
      assignments.push({ round, departmentId, dispatchedAt: at, signedAt: null, returnedAt: null });
    } else if (action === 'SIGN' && last) {
      assignments.splice(-1, 1, { ...last, signedAt: at });
    } else if (action === 'REWORK' && last) {
      assignments.push({ ...last, round, dispatchedAt: at, signedAt: null, returnedAt: null });
    }
  }
  return assignments;
}

/** What call-backs brought, one for each that came to an end. */
export function callbacksOf(timeline: readonly TimelineEntryPlan[], random: Random): readonly CallbackPlan[] {
  return timeline.flatMap(({ from, action, at, round }): readonly CallbackPlan[] => {
    if (from !== 'CALLBACK') return [];
    if (action === 'CLOSE_UNREACHED') {
      return [{ round, at, contacted: false, resolved: null, satisfaction: null }];
    }
    if (action === 'REWORK') {
      return [{ round: round - 1, at, contacted: true, resolved: false, satisfaction: 'DISSATISFIED' }];
    }
    const satisfaction = random.weighted({ SATISFIED: 70, BASICALLY_SATISFIED: 22, DISSATISFIED: 8 });
    return [
      {
        round,
        at,
        contacted: true,
        resolved: satisfaction !== 'DISSATISFIED' || random.happens(0.5),
        satisfaction,
      },
    ];
  });
}
