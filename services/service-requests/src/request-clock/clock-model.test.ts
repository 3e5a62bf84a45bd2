import { DomainError, InputProblems, rebuildStatistics, type Viewer } from '@governance/shared';
import { silentLog, type TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { REQUEST_FACTS } from '../database/statistics.js';
import { ClockWorker } from '../clock-worker/persistence/clock-worker.js';
import { writtenRequest } from '../service-request/persistence/announce-request.js';
import { moveRequest } from '../service-request/persistence/move-request.js';
import { planMove, type WantedMove } from '../service-request/planned-move.js';
import { RequestAction } from '../service-request/request-action.js';
import { movesFrom } from '../service-request/request-moves.js';
import { RequestStatus } from '../service-request/request-status.js';
import type { ServiceRequest } from '../service-request/service-request.js';
import { naiveClocks, type NaiveEntry } from '../testing/naive-clocks.js';
import { openCity } from '../testing/open-city.js';
import { HOUSING, WATER } from '../testing/places.js';
import { noteSolvedCall } from '../testing/callback-requests.js';
import { HOUSING_OFFICER, LIN, OFFICER, received, SUPERVISOR, WATER_OFFICER } from '../testing/requests.js';
import { TestClock } from '../testing/test-clock.js';

const clock = new TestClock('2026-01-28T09:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
});
afterAll(() => test.stop());

const EVERYBODY: readonly Viewer[] = [OFFICER, SUPERVISOR, WATER_OFFICER, HOUSING_OFFICER, LIN];
const ROUTINE = { categoryCode: 'NOISE.LIFE' };

/** Which of the moves open to it a request makes, and how many minutes later; some let the worker look before. */
interface Attempt {
  /** Taken when it is open; else chance chooses. */
  readonly action: RequestAction | null;
  readonly choice: number;
  readonly minutes: number;
  readonly until: number | null;
  readonly isWatched: boolean;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  action: fc.option(
    fc.constantFrom(RequestAction.START, RequestAction.SUSPEND, RequestAction.REQUEST_EXTENSION),
  ),
  choice: fc.nat(99),
  minutes: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 9_000 })),
  until: fc.option(fc.integer({ min: 1, max: 30 * 1440 })),
  isWatched: fc.boolean(),
});

/** A walk through everything that touches a clock, five working hours or a weekend at a time. */
const THROUGH_ALL = (
  [
    ...['DISPATCH', 'REQUEST_RETURN', 'GRANT_RETURN', 'SIGN', 'REQUEST_RETURN', 'REFUSE_RETURN', 'CONTACT'],
    ...['START', 'SUSPEND', 'RESUME', 'REQUEST_EXTENSION', 'GRANT_EXTENSION', 'SUBMIT_HANDLING'],
    ...['START_CALLBACK', 'REWORK', 'DISPATCH', 'SIGN', 'CONTACT', 'START', 'WHISTLE', 'RESUME_FROM_WHISTLE'],
    ...['SUBMIT_HANDLING', 'START_CALLBACK', 'CLOSE', 'REOPEN', 'SIGN'],
  ] as const
).map((name, index): Attempt => ({
  ...{ action: RequestAction[name], choice: 0, until: null, isWatched: index % 3 === 0 },
  minutes: name === 'RESUME' ? 4_000 : 300,
}));

/** Moves that end a walk soon are rare in it, as in life. */
const RARE: ReadonlySet<RequestAction> = new Set([
  RequestAction.CANCEL,
  RequestAction.REJECT,
  RequestAction.ANSWER,
  RequestAction.MERGE,
]);

function wantedMove(
  request: ServiceRequest,
  { action, choice }: Attempt,
  until: Date | null,
): WantedMove | null {
  const all = movesFrom(request.status).filter(({ needs }) => !needs.includes('REQUEST'));
  const usual = all.filter((one) => !RARE.has(one.action));
  const moves = choice < 92 && usual.length > 0 ? usual : all;
  const move = all.find((one) => one.action === action) ?? moves[choice % Math.max(1, moves.length)];
  if (!move) return null;
  const takesTime = [RequestAction.SUSPEND, RequestAction.REQUEST_EXTENSION].includes(move.action);
  const another = request.departmentId === WATER ? HOUSING : WATER;
  return {
    ...{ action: move.action, expectedVersion: request.version, mergeIntoId: null },
    reason: move.needs.includes('REASON') ? '情况说明' : null,
    departmentId: move.needs.includes('DEPARTMENT') ? another : null,
    until: takesTime ? until : null,
  };
}

async function moveAsAnybody(request: ServiceRequest, wanted: WantedMove, at: Date): Promise<string | null> {
  for (const viewer of EVERYBODY) {
    try {
      const planned = planMove(request, wanted, viewer, at);
      await test.owner.transaction((manager) => moveRequest(manager, planned));
      return wanted.action;
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof InputProblems)) throw error;
    }
  }
  return null;
}

const CLOCKS = `SELECT kind, started_by AS "startedBy", round, due_at AS "dueAt", stopped_at AS "stoppedAt", outcome
  FROM request_clock WHERE request_id = $1 ORDER BY started_by, kind`;
const TIMELINE = `SELECT sequence, at, from_status AS "from", to_status AS "to", action
  FROM service_request_timeline WHERE request_id = $1 ORDER BY sequence`;
const GRANTED = `SELECT asked_by AS "askedBy", until FROM request_extension WHERE request_id = $1 AND state = 'GRANTED'`;
const FIGURES = `SELECT scope, day::text, measure, dimension, sum(amount)::integer AS amount FROM (
    SELECT scope, day, measure, dimension, amount FROM stat_delta UNION ALL
    SELECT scope, day, measure, dimension, amount FROM stat_day WHERE scope IN (
      SELECT division_code FROM service_request UNION SELECT department_id FROM request_clock)) AS figure
  GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3, 4`;

interface ClockRow {
  readonly kind: string;
  readonly startedBy: number;
  readonly dueAt: Date;
  readonly stoppedAt: Date | null;
}

describe('the clocks of a request', () => {
  it('are what a naive reading of its timeline gives, on every walk, and so are the figures', async () => {
    const taken = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 12, maxLength: 24 }), async (attempts) => {
        clock.set('2026-01-28 09:00');
        const { id } = await received(test, ROUTINE);
        let at = clock.now().getTime();
        for (const one of attempts) {
          const { minutes, until, isWatched } = one;
          at += minutes * 60_000;
          clock.set(new Date(at).toISOString());
          if (isWatched)
            await new ClockWorker({ dataSource: test.owner, log: silentLog, now: clock.now }).lookOnce();
          const request = await writtenRequest(test.owner, id);
          if (request.status === RequestStatus.CALLBACK)
            await noteSolvedCall(test.owner, request, clock.now());
          const wanted = wantedMove(request, one, until === null ? null : new Date(at + until * 60_000));
          const action = wanted && (await moveAsAnybody(request, wanted, clock.now()));
          if (action !== null) taken.add(action);
        }

        await expectNaiveClocks(id);
        await expectDueOfLeadingClock(id);
      }),
      { numRuns: 8, examples: [[[...THROUGH_ALL]]] },
    );
    const counted: unknown = await test.owner.query(FIGURES);
    await test.owner.transaction((manager) => rebuildStatistics(manager, REQUEST_FACTS));
    expect(await test.owner.query(FIGURES)).toEqual(counted);
    for (const { action } of THROUGH_ALL) expect(taken).toContain(action);
  }, 60_000);
});

async function expectNaiveClocks(id: string): Promise<void> {
  const rows = await test.owner.query<ClockRow[]>(CLOCKS, [id]);
  const granted = await test.owner.query<{ askedBy: number; until: Date }[]>(GRANTED, [id]);
  const naive = naiveClocks(
    await test.owner.query<NaiveEntry[]>(TIMELINE, [id]),
    new Map(granted.map(({ askedBy, until }) => [askedBy, until])),
  );
  const byKey = (a: Pick<ClockRow, 'startedBy' | 'kind'>, b: Pick<ClockRow, 'startedBy' | 'kind'>) =>
    a.startedBy - b.startedBy || (a.kind < b.kind ? -1 : 1);
  expect(
    rows.map((row) => ({ ...row, dueAt: row.dueAt.getTime(), stoppedAt: row.stoppedAt?.getTime() ?? null })),
  ).toEqual(naive.toSorted(byKey));
}

/** The due time that lists go by is that of the handling clock that runs, or of the dispatch clock before. */
async function expectDueOfLeadingClock(id: string): Promise<void> {
  const { status, dueAt } = await writtenRequest(test.owner, id);
  const [running] = await test.owner.query<{ dueAt: Date }[]>(
    `SELECT due_at AS "dueAt" FROM request_clock WHERE request_id = $1 AND kind IN ('RESOLVE', 'DISPATCH')
       AND outcome = 'RUNNING' AND paused_at IS NULL`,
    [id],
  );
  expect(dueAt).toEqual(running?.dueAt ?? null);
  if (status === RequestStatus.SUSPENDED) expect(dueAt).toBeNull();
}
