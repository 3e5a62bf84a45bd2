import { DomainError, InputProblems, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { REQUEST_FACTS } from '../database/statistics.js';
import { moveRequest } from '../service-request/persistence/move-request.js';
import { writtenRequest } from '../service-request/persistence/announce-request.js';
import { planMove, type WantedMove } from '../service-request/planned-move.js';
import { RequestAction } from '../service-request/request-action.js';
import { movesFrom } from '../service-request/request-moves.js';
import type { ServiceRequest } from '../service-request/service-request.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, HOUSING, NEIGHBOUR, WATER } from '../testing/places.js';
import { HOUSING_OFFICER, LIN, OFFICER, received, SUPERVISOR, WATER_OFFICER } from '../testing/requests.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

const EVERYBODY: readonly Viewer[] = [OFFICER, SUPERVISOR, WATER_OFFICER, HOUSING_OFFICER, LIN];
const HOUR_MS = 3_600_000;

/** What was counted as things happened, and what the facts come to; by scope, day, measure and dimension. */
const COUNTED = `SELECT scope, day::text, measure, dimension, sum(amount)::integer AS amount FROM stat_delta
  GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3, 4`;
const FACTS = `SELECT scope, day::text, measure, dimension, sum(amount)::integer AS amount FROM (
  ${REQUEST_FACTS.join('\nUNION ALL\n')}) AS fact (city_code, scope, day, measure, dimension, amount)
  GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3, 4`;

/** One attempt: which request, which of its moves, how much later, and what is chosen with it. */
const attempt = fc.record({
  which: fc.nat(2),
  choice: fc.nat(9),
  hours: fc.integer({ min: 0, max: 300 }),
  other: fc.boolean(),
});

/** A move with all that any move takes; rules that need less or more refuse it, which is as good. */
function wantedMove(request: ServiceRequest, choice: number, others: readonly string[]): WantedMove | null {
  const moves = movesFrom(request.status);
  const move = moves[choice % Math.max(moves.length, 1)];
  if (!move) return null;
  return {
    action: move.action,
    expectedVersion: request.version,
    reason: move.needs.includes('REASON') ? '情况说明' : null,
    departmentId: move.needs.includes('DEPARTMENT')
      ? request.departmentId === WATER
        ? HOUSING
        : WATER
      : null,
    mergeIntoId: move.needs.includes('REQUEST') ? (others[0] ?? null) : null,
  };
}

const isRefusal = (error: unknown): boolean => error instanceof DomainError || error instanceof InputProblems;

describe('figures that are counted as requests move', () => {
  it('are what the requests and their timelines give, after any walk of several requests over months', async () => {
    const actions = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 15, maxLength: 40 }), async (attempts) => {
        const places = [COMMUNITY, NEIGHBOUR, COMMUNITY];
        const ids: string[] = [];
        for (const divisionCode of places) ids.push((await received(test, { divisionCode })).id);
        let at = Date.now();
        for (const { which, choice, hours } of attempts) {
          at += hours * HOUR_MS;
          const id = ids[which] ?? '';
          const request = await writtenRequest(test.owner, id);
          const wanted = wantedMove(
            request,
            choice,
            ids.filter((other) => other !== id),
          );
          if (wanted && (await moveAsAnybody(request, wanted, new Date(at)))) actions.add(wanted.action);
        }

        expect(await test.owner.query(COUNTED)).toEqual(await test.owner.query(FACTS));
      }),
      { numRuns: 6 },
    );
    const rare: readonly string[] = [
      RequestAction.CLOSE_UNREACHED,
      RequestAction.SUSPEND,
      RequestAction.RESUME,
    ];
    const common = Object.values(RequestAction).filter((action) => !rare.includes(action));
    expect(common.filter((action) => actions.has(action)).length).toBeGreaterThan(12);
  });
});

/** Makes a move as the first who may; answers whether somebody could. */
async function moveAsAnybody(request: ServiceRequest, wanted: WantedMove, at: Date): Promise<boolean> {
  for (const viewer of EVERYBODY) {
    try {
      const move = planMove(request, wanted, viewer, at);
      await test.owner.transaction((manager) => moveRequest(manager, move));
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return false;
}
