import { ANONYMOUS, rebuildStatistics } from '@governance/shared';
import fc from 'fast-check';
import { GRID_FACTS } from '../database/statistics';
import { AdjustedCity, COMMUNITY, MERGE, NEIGHBOUR, REKIND, seen, SPLIT } from '../testing/adjusted-city';
import type { Seed } from '../testing/seed';

const STATS = `query($code: DivisionCode!, $period: PeriodInput!) { division(code: $code) { gridStats(period: $period) {
  fromDay toDay grids byKind { kind count } workers households householdsPerWorker patrols
  patrolCoverage { numerator denominator value suppressed metric { code version } }
  eventsOpened eventsClosed eventsOnTime { value } } } }`;
const SINCE = '2021-01-01T00:00:00+08:00';

describe('the statistics of grids', () => {
  let city: AdjustedCity;
  let seed: Seed;
  const stats = async (code: string, period: object) =>
    (await city.test.ask(ANONYMOUS, STATS, { code, period })).data.division.gridStats;
  const statsNow = (code = '530112000000') =>
    stats(code, { from: SINCE, to: new Date(Date.now() + 60_000).toISOString() });
  const rebuild = () => city.test.owner.transaction((manager) => rebuildStatistics(manager, GRID_FACTS));

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
    await rebuild();
  });

  it('count grids by kind, households once and people once', async () => {
    const [grid, other] = [
      await seed.grid(COMMUNITY, { households: 300 }),
      await seed.grid(NEIGHBOUR, { households: 100 }),
    ];
    await seed.grid(COMMUNITY, { households: 40, parentGridId: grid, kind: 'MICRO' });
    await seed.worker(COMMUNITY, [grid, other]);
    await seed.worker(COMMUNITY, [other], { until: new Date('2023-01-01T00:00:00Z') });
    await rebuild();

    expect(await statsNow()).toMatchObject({
      fromDay: '2021-01-01',
      grids: 3,
      byKind: [
        { kind: 'GENERAL', count: 2 },
        { kind: 'MICRO', count: 1 },
      ],
      workers: 1,
      households: 400,
      householdsPerWorker: 400,
      patrolCoverage: { numerator: 0, denominator: 3, value: 0, metric: { code: 'grid.patrol_coverage' } },
    });
    expect(await statsNow(NEIGHBOUR)).toMatchObject({ grids: 1, households: 100, workers: 0 });
    expect(await stats('530112000000', { from: SINCE, to: '2022-06-01T00:00:00+08:00' })).toMatchObject({
      workers: 2,
      toDay: '2022-06-01',
    });
  });

  it('know a grid the moment it is made, split, merged or given another kind', async () => {
    const input = { divisionCode: COMMUNITY, kind: 'GENERAL', households: 200, idempotencyKey: 'made' };
    const CREATE =
      'mutation($input: CreateGridInput!) { createGrid(input: $input) { grid { id } userErrors { code } } }';
    const { grid } = await city.make(CREATE, { ...input, name: '新网格' });
    expect(await statsNow()).toMatchObject({ grids: 1, households: 200 });

    const { grids } = await city.act(SPLIT, {
      grid: seen(grid.id),
      parts: [
        { name: '东', households: 150 },
        { name: '西', households: 70, kind: 'SPECIAL' },
      ],
    });
    expect(await statsNow()).toMatchObject({
      grids: 2,
      households: 220,
      byKind: [{ kind: 'GENERAL' }, { kind: 'SPECIAL' }],
    });

    await city.act(REKIND, { grid: seen(grids[0].id), kind: 'SPECIAL' });
    expect(await statsNow()).toMatchObject({ byKind: [{ kind: 'SPECIAL', count: 2 }] });

    await city.act(MERGE, { grids: [seen(grids[0].id, 2), seen(grids[1].id)], name: '合', kind: 'GENERAL' });
    expect(await statsNow()).toMatchObject({ grids: 1, households: 220, byKind: [{ kind: 'GENERAL' }] });
  });

  it('of a place without grids are zero, and have no value where there is nothing to divide by', async () => {
    expect(await statsNow('440000000000')).toMatchObject({
      ...{ grids: 0, byKind: [], householdsPerWorker: null },
      patrolCoverage: { numerator: 0, denominator: 0, value: null, suppressed: false },
    });
  });

  it('refuse a period that ends before it starts', async () => {
    const period = { from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' };

    const { errors } = await city.test.ask(ANONYMOUS, STATS, { code: COMMUNITY, period });

    expect(errors).toMatchObject([{ extensions: { code: 'PERIOD_INVALID' } }]);
  });

  it('cost one statement for two places and for two hundred', async () => {
    const under = (aliases: number) =>
      `query($period: PeriodInput!) { ${Array.from({ length: aliases }, (_, index) => `d${String(index)}: division(code: "${index % 2 === 0 ? COMMUNITY : NEIGHBOUR}") { gridStats(period: $period) { grids } }`).join(' ')} }`;
    const period = { from: SINCE, to: '2026-01-01T00:00:00Z' };
    const counts: number[] = [];
    for (const aliases of [2, 200]) {
      city.test.forgetStatements();
      await city.test.ask(ANONYMOUS, under(aliases), { period });
      counts.push(city.test.statements.filter((it) => it.includes('stat_month')).length);
    }

    expect(counts).toEqual([1, 1]);
  });

  it('equal the facts after any adjustments', async () => {
    const moves = fc.array(
      fc.record({ move: fc.constantFrom('split', 'merge', 'rekind'), households: fc.nat(300) }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(moves, async (history) => {
        seed = await city.begin();
        const first = await seed.grid(COMMUNITY, { households: 90 });
        await seed.grid(COMMUNITY, { households: 20, parentGridId: first });
        await seed.worker(COMMUNITY, [first]);
        await rebuild();
        let open = [seen(first), seen(await seed.grid(COMMUNITY))];
        await rebuild();
        for (const { move, households } of history) {
          const [grid, other, ...rest] = open;
          if (!grid) throw new Error('no grid is left');
          if (move === 'merge' && other) {
            const { grids } = await city.act(MERGE, { grids: [grid, other], name: '合', kind: 'GENERAL' });
            open = [...rest, seen(grids[0].id)];
          } else if (move === 'split') {
            const parts = [{ name: '东', households }, { name: '西' }];
            const { grids } = await city.act(SPLIT, { grid, parts });
            open = [...open.slice(1), seen(grids[0].id), seen(grids[1].id)];
          } else {
            await city.act(REKIND, { grid, kind: households % 2 === 0 ? 'SPECIAL' : 'GENERAL' });
            open = [...open.slice(1), seen(grid.id, grid.expectedVersion + 1)];
          }
        }
        const counted = await statsNow();
        await rebuild();

        expect(await statsNow()).toEqual(counted);
        expect(counted.workers).toBe(1);
      }),
      { numRuns: 10 },
    );
  });
});
