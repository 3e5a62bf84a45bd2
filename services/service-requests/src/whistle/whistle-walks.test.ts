import { createDataSource, rebuildStatistics, rowsOf } from '@governance/shared';
import { silentLog, type TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { ClockWorker } from '../clock-worker/persistence/clock-worker.js';
import { serviceRequestsDatabase } from '../database/database.js';
import { REQUEST_FACTS } from '../database/statistics.js';
import { askRequestStats, division, organization } from '../testing/ask-request-stats.js';
import { eventsOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, DISTRICT, HOUSING, WATER } from '../testing/places.js';
import { LIN } from '../testing/requests.js';
import { askAs } from '../testing/supervision-cast.js';
import {
  type AnsweredWhistle,
  blow,
  BLOWER,
  BYSTANDER,
  CALLED,
  callOf,
  moveCall,
  moveWhistle,
  settled,
  whistled,
} from '../testing/whistle-cast.js';

/** Saturday, two in the morning: nobody works, and emergencies do not wait. */
const START = Date.parse('2026-03-07T02:00:00+08:00');
const MINUTE_MS = 60_000;
let now = START;
const later = (minutes: number) => (now += minutes * MINUTE_MS);
let test: TestService;
let other: DataSource;
beforeAll(async () => {
  test = await openCity({}, () => new Date(now));
  const { url } = test.owner.options as { readonly url: string };
  other = await createDataSource({ url, ...serviceRequestsDatabase, poolSize: 2 }).initialize();
}, 60_000);
afterAll(async () => {
  await other.destroy();
  await test.stop();
});

/** Two workers at once look until they find nothing more. */
async function look(): Promise<void> {
  const workers = [test.owner, other].map(
    (dataSource) => new ClockWorker({ dataSource, log: silentLog, now: () => new Date(now), atOnce: 2 }),
  );
  while ((await Promise.all(workers.map((worker) => worker.lookOnce()))).some((seen) => seen > 0));
}

const waterOfficer = CALLED[WATER] ?? LIN;
const PEOPLE = { WATER: waterOfficer, HOUSING: CALLED[HOUSING] ?? LIN, STREET: BLOWER, BYSTANDER };
const DEPARTMENTS = { WATER, HOUSING };

/** Who may do what to a call in which state, written anew: the rules of the product and not those of the code. */
function allowed(mutation: string, who: keyof typeof PEOPLE, whose: keyof typeof DEPARTMENTS, state: string) {
  const isAwaited = state === 'CALLED' || state === 'ACKNOWLEDGED';
  switch (mutation) {
    case 'acknowledgeCall':
      return who === whose && state === 'CALLED';
    case 'arriveAtCall':
      return who === whose && (isAwaited || state === 'MISSED');
    case 'scoreCall':
      return who === 'STREET' && (state === 'ARRIVED' || state === 'MISSED');
    default:
      return who === 'STREET' && state !== 'SCORED' && state !== 'EXCUSED';
  }
}

const tries = fc.array(
  fc.record({
    minutes: fc.constantFrom(0, 5, 20),
    looks: fc.boolean(),
    mutation: fc.constantFrom('acknowledgeCall', 'arriveAtCall', 'scoreCall', 'excuseCall'),
    who: fc.constantFrom<keyof typeof PEOPLE>('WATER', 'HOUSING', 'STREET', 'BYSTANDER'),
    whose: fc.constantFrom<keyof typeof DEPARTMENTS>('WATER', 'HOUSING'),
  }),
  { minLength: 4, maxLength: 9 },
);

const read = async (id: string): Promise<AnsweredWhistle> => {
  const { whistle } = await askAs(
    test,
    BLOWER,
    `query ($id: ID!) { whistle(id: $id) { id version status nextArrivalDue availableActions timeline { to }
      calls { id version state department { id } arrivalDue arrivedAt missedAt endedAt overdue score availableActions
        timeline { from to action } } } }`,
    { id },
  );
  return whistle as AnsweredWhistle;
};

const ordersOf = async (callId: string): Promise<number> => {
  const { supervisionOrders } = await askAs(
    test,
    BLOWER,
    `query ($id: ID!) { supervisionOrders(filter: { whistleCallId: $id }) { totalCount } }`,
    { id: callId },
  );
  return (supervisionOrders as { totalCount: number }).totalCount;
};

describe('whistles and their calls', () => {
  it('go as the rules say, whatever is tried by whom and when, and all end', async () => {
    await fc.assert(
      fc.asyncProperty(tries, async (attempts) => {
        let whistle = whistled(await blow(test, { kind: 'EMERGENCY' }));
        const due = now + 30 * MINUTE_MS;
        for (const { minutes, looks, mutation, who, whose } of attempts) {
          later(minutes);
          if (looks) await look();
          const call = callOf(await read(whistle.id), DEPARTMENTS[whose]);
          const isAwaited = call.state === 'CALLED' || call.state === 'ACKNOWLEDGED';
          const state = isAwaited && now > due ? 'MISSED' : call.state;
          const isPossible =
            allowed(mutation, who, whose, state) && !(mutation === 'arriveAtCall' && call.arrivedAt);
          const action = mutation
            .replace(/Call|AtCall/, '')
            .replace('At', '')
            .toUpperCase();
          if (who === 'STREET') expect(call.availableActions.includes(action)).toBe(isPossible);

          const { whistle: after } = await moveCall(test, [mutation, PEOPLE[who]], call);

          expect(after !== null).toBe(isPossible);
          whistle = after ?? whistle;
        }
        whistle = await settled(test, await read(whistle.id));
        expect(whistle).toMatchObject({ status: 'CLOSED', nextArrivalDue: null });
        for (const { id, state, missedAt, arrivedAt, arrivalDue, timeline } of whistle.calls) {
          expect(['SCORED', 'EXCUSED']).toContain(state);
          expect(await ordersOf(id)).toBe(missedAt === null ? 0 : 1);
          if (missedAt === null && arrivedAt !== null)
            expect(Date.parse(arrivedAt)).toBeLessThanOrEqual(Date.parse(arrivalDue));
          expect(timeline.filter(({ action }) => action === 'MISS')).toHaveLength(missedAt === null ? 0 : 1);
          expect(timeline.slice(1).map(({ from }) => from)).toEqual(
            timeline.slice(0, -1).map(({ to }) => to),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it('are marked as missed once, by any number of workers, at night, with one event and one supervision order', async () => {
    const blown = [];
    for (let round = 0; round < 4; round += 1) blown.push(whistled(await blow(test, { kind: 'EMERGENCY' })));
    later(30);
    await look();
    const inTime = await read(blown[0]?.id ?? '');

    later(1);
    await Promise.all([look(), look()]);
    await look();

    expect(inTime.calls.map(({ state, overdue }) => [state, overdue])).toEqual([
      ['CALLED', false],
      ['CALLED', false],
    ]);
    for (const { id } of blown) {
      const { calls, nextArrivalDue } = await read(id);
      expect(calls.map(({ state, arrivalDue }) => [state, arrivalDue])).toEqual(
        calls.map(() => ['MISSED', nextArrivalDue]),
      );
      for (const call of calls) {
        expect(call.overdue).toBe(true);
        expect((await eventsOf(test, call.id)).map(({ type }) => type)).toEqual(['WhistleCallMissed']);
        expect(await ordersOf(call.id)).toBe(1);
      }
    }
  });

  it('are missed by whoever is faster than the clock, too', async () => {
    const blown = whistled(await blow(test, { kind: 'EMERGENCY' }));
    later(31);
    const overdue = await read(blown.id);

    const late = whistled(await moveCall(test, ['arriveAtCall', waterOfficer], callOf(overdue, WATER)));
    const disposed = whistled(await moveWhistle(test, ['disposeWhistle', BLOWER], late));

    expect(overdue.availableActions).toEqual(['DISPOSE', 'WITHDRAW']);
    expect(callOf(late, WATER)).toMatchObject({ state: 'MISSED', overdue: false, version: 3 });
    expect(disposed.calls.map(({ id, state }) => [id, state])).toEqual(
      blown.calls.map(({ id }) => [id, 'MISSED']),
    );
    for (const { id } of blown.calls) expect(await ordersOf(id)).toBe(1);
    expect((await moveCall(test, ['arriveAtCall', waterOfficer], callOf(disposed, WATER))).codes).toEqual([
      'ACTION_NOT_AVAILABLE',
    ]);
  });

  it('count the same from the facts as from what each change added', async () => {
    await moveWhistle(test, ['withdrawWhistle', BLOWER], whistled(await blow(test)));
    const figures = () =>
      askRequestStats(test, [division(DISTRICT), division(COMMUNITY), organization(WATER)], {
        fields: `whistles calledOut arrivedOnTime { numerator denominator excluded } calledDepartmentCount
          calledDepartments { department { id } called arrivedOnTime { numerator denominator excluded } }
          whistleRate { whistles requests }`,
      });
    const measures = () =>
      rowsOf(
        test.owner,
        sql`SELECT scope, day, measure, dimension, sum(amount)::integer AS amount FROM (
              SELECT scope, day, measure, dimension, amount FROM stat_day
              UNION ALL SELECT scope, day, measure, dimension, amount FROM stat_delta
            ) AS it WHERE measure LIKE 'whistle.%' AND scope IN (${COMMUNITY}, ${WATER})
            GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3, 4`,
      );
    const [shown, stored] = [await figures(), await measures()];

    await test.owner.transaction((manager) => rebuildStatistics(manager, REQUEST_FACTS));

    expect(stored.length).toBeGreaterThan(10);
    expect(await measures()).toEqual(stored);
    expect((await figures()).data).toEqual(shown.data);
  });
});
