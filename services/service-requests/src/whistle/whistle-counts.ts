import { businessDay, type StatDelta } from '@governance/shared';
import { cameInTime, type WhistleCall, WhistleCallState } from './whistle-call.js';
import { type Whistle, WhistleStatus } from './whistle.js';

/** What a change of a whistle adds to the figures of its place; before is null when it is new. `whistle-facts.ts` says the same. */
export const whistleCountsChanged = (before: Whistle | null, after: Whistle): readonly StatDelta[] => [
  ...takenBack(before === null ? [] : countsOf(before)),
  ...countsOf(after),
];

/** The same for a call, which counts for the place and for the department. */
export const callCountsChanged = (
  before: WhistleCall | null,
  after: WhistleCall,
  divisionCode: string,
): readonly StatDelta[] => [
  ...takenBack(before === null ? [] : callCounts(before, divisionCode)),
  ...callCounts(after, divisionCode),
];

const takenBack = (deltas: readonly StatDelta[]): readonly StatDelta[] =>
  deltas.map((delta) => ({ ...delta, amount: -delta.amount }));

function countsOf({ divisionCode, kind, status, openedAt, closedAt }: Whistle): readonly StatDelta[] {
  const counted = (measure: string, at: Date, amount = 1): StatDelta => ({
    scope: divisionCode,
    day: businessDay(at),
    measure,
    dimension: kind,
    amount,
  });
  const begun = [counted('whistle.blown', openedAt), counted('whistle.open', openedAt)];
  if (closedAt === null) return begun;
  const ended = status === WhistleStatus.CLOSED ? 'whistle.closed' : 'whistle.withdrawn';
  return [...begun, counted(ended, closedAt), counted('whistle.open', closedAt, -1)];
}

/** Whoever was let off without having come in time is left out of the rate. */
function callCounts(call: WhistleCall, divisionCode: string): readonly StatDelta[] {
  const { departmentId, openedAt, arrivalDue, status } = call;
  const isExcused = status === WhistleCallState.EXCUSED && !cameInTime(call);
  const onDue = [
    isExcused ? 'whistle.arrival_excused' : 'whistle.arrival_due',
    ...(cameInTime(call) ? ['whistle.arrived_on_time'] : []),
  ].map((measure) => ({ measure, day: businessDay(arrivalDue) }));
  return [{ measure: 'whistle.called', day: businessDay(openedAt) }, ...onDue].flatMap((counted) =>
    [divisionCode, departmentId].map((scope) => ({ ...counted, scope, dimension: departmentId, amount: 1 })),
  );
}
