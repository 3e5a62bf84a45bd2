import { ANONYMOUS, rebuildStatistics } from '@governance/shared';
import fc from 'fast-check';
import { GRID_FACTS } from '../database/statistics.js';
import { AdjustedCity, COMMUNITY } from '../testing/adjusted-city.js';
import { type AnsweredEvent, LIN, report, walk, WATER } from '../testing/events.js';
import { OFFICER, PatrolledCity } from '../testing/patrolled-city.js';
import { eventCounts, eventCountsChanged } from './count-event.js';
import { GridEventStatus } from './grid-event.js';

const STATS = `query($code: DivisionCode!, $period: PeriodInput!) { division(code: $code) { gridStats(period: $period) {
  eventsOpened eventsClosed eventsOnTime { numerator denominator } } } }`;
const PERIOD = {
  from: '2021-01-01T00:00:00+08:00',
  to: new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString(),
};
/** What each action takes. */
const TAKES: Readonly<Record<string, object>> = {
  ASSIGN: { organizationId: WATER },
  TRANSFER: { reason: '超出职责', level: 'STREET' },
};

describe('the figures of grid events', () => {
  let city: AdjustedCity;
  const stats = async () =>
    (await city.test.ask(ANONYMOUS, STATS, { code: COMMUNITY, period: PERIOD })).data.division.gridStats;
  const rebuild = () => city.test.owner.transaction((manager) => rebuildStatistics(manager, GRID_FACTS));

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());

  it('equal the facts, and what counting one by one gives, after any moves', async () => {
    const ways = fc.array(fc.array(fc.nat(9), { maxLength: 6 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(ways, async (choices) => {
        const here = await PatrolledCity.begin(city);
        await rebuild();
        const events: AnsweredEvent[] = [];
        for (const way of choices) {
          let event: AnsweredEvent = (await report(here, LIN, { reportedVia: 'RESIDENT' })).gridEvent;
          for (const choice of way) {
            const { data } = await city.test.ask(
              OFFICER,
              'query($id: ID!) { gridEvent(id: $id) { availableActions organization { id } level } }',
              { id: event.id },
            );
            const { availableActions, organization, level } = data.gridEvent;
            const possible = availableActions.filter(
              (it: string) =>
                !(it === 'ASSIGN' && organization) && !(it === 'TRANSFER' && level === 'STREET'),
            );
            const action = possible[choice % possible.length] as string | undefined;
            if (action === undefined) break;
            event = await walk(city, event, [[action, OFFICER, TAKES[action] ?? { reason: '情况属实' }]]);
          }
          events.push(event);
        }
        const counted = await stats();
        await rebuild();

        const number = (...status: string[]) => events.filter((it) => status.includes(it.status)).length;
        expect(counted).toEqual({
          eventsOpened: events.length,
          eventsClosed: number('CLOSED'),
          eventsOnTime: {
            numerator: number('HANDLED', 'CLOSED'),
            denominator: events.length - number('CANCELLED', 'BECAME_REQUEST'),
          },
        });
        expect(await stats()).toEqual(counted);
      }),
      { numRuns: 8 },
    );
  });

  it('take an event that was handled late for due and not for on time, and no rework for done', () => {
    const event = {
      divisionCode: COMMUNITY,
      status: GridEventStatus.HANDLED,
      reportedAt: new Date('2026-03-01T01:00:00Z'),
      dueAt: new Date('2026-03-04T01:00:00Z'),
      handledAt: new Date('2026-03-04T01:00:00Z'),
      escalatedAt: null,
      closedAt: null,
    };
    const late = { ...event, handledAt: new Date('2026-03-04T01:00:00.001Z') };
    const measures = (it: typeof event) => eventCounts(it).map(({ measure, day }) => [measure, day]);

    expect(measures(event)).toContainEqual(['grid_event.on_time', '2026-03-04']);
    expect(measures(late)).toEqual([
      ['grid_event.opened', '2026-03-01'],
      ['grid_event.due', '2026-03-04'],
    ]);
    const reworked = { ...event, status: GridEventStatus.HANDLING, handledAt: null };
    const sum = new Map<string, number>();
    for (const { measure, amount } of eventCountsChanged(event, reworked))
      sum.set(measure, (sum.get(measure) ?? 0) + amount);
    expect([...sum].filter(([, amount]) => amount !== 0)).toEqual([['grid_event.on_time', -1]]);
  });
});
