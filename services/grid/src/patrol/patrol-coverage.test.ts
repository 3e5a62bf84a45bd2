import { ANONYMOUS, rebuildStatistics, shiftedDay } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { GRID_FACTS } from '../database/statistics.js';
import { AdjustedCity, COMMUNITY, MERGE, parts, seen, SPLIT } from '../testing/adjusted-city.js';
import { COVERED_DAYS, daysGained } from './patrol-coverage.js';

const FIRST = '2026-01-01';
const dayAt = (offset: number) => shiftedDay(FIRST, offset);
const officer = viewer('STREET_OFFICER', { places: ['530112003000'] });
const RECORD =
  'mutation($input: RecordPatrolInput!) { recordPatrol(input: $input) { patrol { id } userErrors { message } } }';

/** How many of the grids are covered on a day, counted one by one. */
const naiveCount = (
  grids: readonly { readonly days: readonly number[]; readonly closedOn: number | null }[],
  day: number,
): number =>
  grids.filter(
    ({ days, closedOn }) =>
      (closedOn === null || day < closedOn) && days.some((from) => from <= day && day < from + COVERED_DAYS),
  ).length;

describe('what patrols cover', () => {
  it('adds up to the days on which there was one within the last thirty, in any order and with any end', () => {
    const histories = fc.tuple(
      fc.array(fc.nat(200), { maxLength: 12 }),
      fc.option(fc.nat(200), { nil: null }),
    );
    fc.assert(
      fc.property(histories, ([days, closedOn]) => {
        const counted = new Map<number, number>();
        days.forEach((day, index) => {
          const others = days.slice(0, index);
          const gained = daysGained(dayAt(day), {
            earlier:
              others
                .filter((it) => it <= day)
                .map(dayAt)
                .sort()
                .at(-1) ?? null,
            later:
              others
                .filter((it) => it >= day)
                .map(dayAt)
                .sort()[0] ?? null,
            closedOn: closedOn === null ? null : dayAt(closedOn),
          });
          for (let at = 0; at < 250; at += 1)
            if (gained && dayAt(at) >= gained.from && dayAt(at) < gained.to)
              counted.set(at, (counted.get(at) ?? 0) + 1);
        });
        for (let at = 0; at < 250; at += 1)
          expect(counted.get(at) ?? 0).toBe(naiveCount([{ days, closedOn }], at));
      }),
    );
  });

  describe('in a city', () => {
    let city: AdjustedCity;
    let keys = 0;

    beforeAll(async () => {
      city = await AdjustedCity.open();
    });
    afterAll(() => city.stop());

    const patrol = async (gridId: string, workerId: string, day: number) => {
      keys += 1;
      // Early in the morning in Shanghai: the day before in UTC.
      const startedAt = `${dayAt(day)}T00:30:00+08:00`;
      const times = { startedAt, endedAt: `${dayAt(day)}T01:30:00+08:00` };
      const { patrol: made } = await city.make(
        RECORD,
        { gridId, workerId, ...times, idempotencyKey: `k${String(keys)}` },
        officer,
      );
      expect(made).not.toBeNull();
    };
    const STATS = `query($code: DivisionCode!, $period: PeriodInput!) { division(code: $code) {
      gridStats(period: $period) { patrols grids patrolCoverage { numerator denominator } } } }`;
    /** At the end of a day. */
    const stats = async (day: number) => {
      const period = { from: `${dayAt(day)}T00:00:00+08:00`, to: `${dayAt(day + 1)}T00:00:00+08:00` };
      const answer = await city.test.ask(ANONYMOUS, STATS, { code: COMMUNITY, period });
      return answer.data.division.gridStats;
    };
    const rebuild = () => city.test.owner.transaction((manager) => rebuildStatistics(manager, GRID_FACTS));

    it('is the share that the statistics show at once, that the facts give again and that counting one by one gives', async () => {
      const steps = fc.array(fc.record({ grid: fc.nat(2), day: fc.nat(120), close: fc.boolean() }), {
        minLength: 1,
        maxLength: 9,
      });
      await fc.assert(
        fc.asyncProperty(steps, async (history) => {
          const seed = await city.begin();
          const ids = [await seed.grid(COMMUNITY), await seed.grid(COMMUNITY), await seed.grid(COMMUNITY)];
          const worker = await seed.worker(COMMUNITY, ids);
          await rebuild();
          const grids = ids.map((id) => ({ id, days: [] as number[], closedOn: null as number | null }));
          for (const { grid: index, day, close } of history) {
            const grid = grids[index];
            if (!grid || (grid.closedOn !== null && day >= grid.closedOn)) continue;
            if (close && grid.closedOn === null) {
              const effectiveAt = `${dayAt(day)}T12:00:00+08:00`;
              await city.act(SPLIT, { grid: seen(grid.id), parts: parts('东', '西'), effectiveAt });
              grid.closedOn = day;
            } else {
              await patrol(grid.id, worker, day);
              grid.days.push(day);
            }
          }
          const days = [0, 1, 29, 30, 31, 60, 90, 119, 120, 150, 151];
          const counted = [];
          for (const day of days) counted.push(await stats(day));
          await rebuild();

          for (const [index, day] of days.entries()) {
            expect(counted[index].patrolCoverage.numerator).toBe(naiveCount(grids, day));
            expect(counted[index].patrolCoverage.denominator).toBe(counted[index].grids);
            expect(await stats(day)).toEqual(counted[index]);
          }
        }),
        { numRuns: 8 },
      );
    });

    it('ends on the day that a merge closes the grids, also where a patrol came later', async () => {
      const seed = await city.begin();
      const [one, other] = [await seed.grid(COMMUNITY), await seed.grid(COMMUNITY)];
      const worker = await seed.worker(COMMUNITY, [one, other]);
      await rebuild();
      for (const day of [10, 45, 70]) await patrol(one, worker, day);
      const effectiveAt = `${dayAt(20)}T12:00:00+08:00`;
      const { grids } = await city.act(MERGE, {
        ...{ grids: [seen(one), seen(other)], name: '合', kind: 'GENERAL', effectiveAt },
      });
      expect(grids).toHaveLength(1);

      expect((await stats(19)).patrolCoverage).toEqual({ numerator: 1, denominator: 2 });
      for (const day of [20, 45, 75])
        expect((await stats(day)).patrolCoverage).toEqual({ numerator: 0, denominator: 1 });
      expect((await stats(45)).patrols).toBe(1);
    });

    it('is counted once when two rounds through one grid are recorded at the same time', async () => {
      const seed = await city.begin();
      const grid = await seed.grid(COMMUNITY);
      const worker = await seed.worker(COMMUNITY, [grid]);
      await rebuild();

      await Promise.all([0, 5, 10, 15, 40].map((day) => patrol(grid, worker, day)));

      for (const day of [0, 12, 41, 69])
        expect((await stats(day)).patrolCoverage).toEqual({ numerator: 1, denominator: 1 });
      expect((await stats(70)).patrolCoverage.numerator).toBe(0);
    });
  });
});
