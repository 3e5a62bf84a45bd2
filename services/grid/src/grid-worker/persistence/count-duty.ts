import { businessDay, type StatDelta } from '@governance/shared';

/** From inclusive, to exclusive; null without an end. */
interface Time {
  readonly since: Date;
  readonly until: Date | null;
}

/** How `grid_worker` changes when the times in which one person answered for grids are others than before. */
export const dutyChanged = (
  scope: string,
  before: readonly Time[],
  after: readonly Time[],
): readonly StatDelta[] => [...steps(scope, before, -1), ...steps(scope, after, 1)];

/** A person counts once however many grids they hold: times that touch or overlap are one time. */
function steps(scope: string, times: readonly Time[], sign: 1 | -1): readonly StatDelta[] {
  const step = (at: Date, amount: number) => ({
    scope,
    day: businessDay(at),
    measure: 'grid_worker',
    amount,
  });
  return joined(times).flatMap(({ since, until }) => [
    step(since, sign),
    ...(until === null ? [] : [step(until, -sign)]),
  ]);
}

function joined(times: readonly Time[]): readonly Time[] {
  const result: Time[] = [];
  for (const time of [...times].sort((a, b) => a.since.getTime() - b.since.getTime())) {
    const last = result.at(-1);
    if (!last || (last.until !== null && last.until < time.since)) result.push(time);
    else result.splice(-1, 1, { since: last.since, until: later(last.until, time.until) });
  }
  return result;
}

const later = (a: Date | null, b: Date | null): Date | null =>
  a === null || b === null ? null : a > b ? a : b;
