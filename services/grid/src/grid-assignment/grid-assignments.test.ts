import { newEntityId, rebuildStatistics } from '@governance/shared';
import { GRID_FACTS } from '../database/statistics';
import { COMMUNITY, NEIGHBOUR, StaffedCity, STRANGER } from '../testing/staffed-city';
import type { Seed } from '../testing/seed';

const WORKER =
  'gridWorker { version grids { id } assignments { role since until grid { id } worker { id } } }';
const PAST = '2023-03-01T00:00:00.000Z';

describe('assignments of grid workers', () => {
  let city: StaffedCity;
  let seed: Seed;
  const assign = (workerId: string, gridId: string, more: object = {}, who?: typeof STRANGER) =>
    city.make('assignGridWorker', { workerId, gridId, role: 'MEMBER', ...more }, WORKER, who);
  const release = (workerId: string, gridId: string, expectedVersion: number, more: object = {}) =>
    city.act('endGridAssignment', { workerId, gridId, expectedVersion, ...more }, WORKER);
  const counted = () =>
    city.test.owner.query<object[]>(
      `SELECT day::text, sum(amount)::integer AS amount FROM stat_delta WHERE measure = 'grid_worker'
       GROUP BY day HAVING sum(amount) <> 0 ORDER BY day`,
    );

  beforeAll(async () => {
    city = await StaffedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
  });

  it('let one person hold several grids, each in a role and since an instant', async () => {
    const [one, other] = [await seed.grid(COMMUNITY), await seed.grid(NEIGHBOUR)];
    const worker = await seed.worker(COMMUNITY, []);
    await assign(worker, one, { role: 'MAIN', since: PAST });
    const { gridWorker } = await assign(worker, other);

    expect(gridWorker).toMatchObject({
      version: 3,
      grids: [{ id: one }, { id: other }],
      assignments: [
        { role: 'MAIN', since: PAST, until: null, grid: { id: one }, worker: { id: worker } },
        { role: 'MEMBER', until: null },
      ],
    });
    const { grid } = await city.look(
      `{ grid(id: "${one}", asOf: "2023-02-01T00:00:00Z") { workers { id } assignments { role } } }`,
    );
    expect(grid).toEqual({ workers: [], assignments: [] });
  });

  it('give a grid one main worker at a time, also in times gone by', async () => {
    const grid = await seed.grid(COMMUNITY);
    const [first, second] = [await seed.worker(COMMUNITY, []), await seed.worker(COMMUNITY, [])];
    await assign(first, grid, { role: 'MAIN', since: PAST });

    const refused = await assign(second, grid, { role: 'MAIN' });
    await release(first, grid, 2, { until: '2024-01-01T00:00:00Z' });
    const overlapping = await assign(second, grid, { role: 'MAIN', since: '2023-12-31T00:00:00Z' });
    const following = await assign(second, grid, { role: 'MAIN', since: '2024-01-01T00:00:00Z' });

    for (const { userErrors } of [refused, overlapping])
      expect(userErrors).toMatchObject([{ code: 'PERIOD_OVERLAP', field: 'role' }]);
    expect(following.userErrors).toEqual([]);
  });

  it('let one of two officers win who name a main worker at once', async () => {
    const grid = await seed.grid(COMMUNITY);
    const workers = [await seed.worker(COMMUNITY, []), await seed.worker(COMMUNITY, [])];
    const answers = await Promise.all(workers.map((worker) => assign(worker, grid, { role: 'MAIN' })));

    expect(answers.flatMap(({ userErrors }) => userErrors as object[])).toMatchObject([
      { code: 'PERIOD_OVERLAP' },
    ]);
  });

  it('are refused where the same worker has the grid already, before the grid was made, and tomorrow', async () => {
    const grid = await seed.grid(COMMUNITY);
    const [worker, other] = [await seed.worker(COMMUNITY, [grid]), await seed.worker(COMMUNITY, [])];
    const closed = await seed.grid(COMMUNITY, { validTo: new Date('2024-01-01T00:00:00Z') });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const answers = [
      await assign(worker, grid),
      await assign(other, grid, { since: '2019-01-01T00:00:00Z' }),
      await assign(other, grid, { since: tomorrow }),
      await assign(other, closed),
    ];

    expect(answers.map(({ userErrors }) => [userErrors[0].code, userErrors[0].field])).toEqual([
      ['PERIOD_OVERLAP', 'since'],
      ['INVALID_INPUT', 'since'],
      ['INVALID_INPUT', 'since'],
      ['INVALID_INPUT', 'gridId'],
    ]);
  });

  it('are at most fifty to a grid at once', async () => {
    const grid = await seed.grid(COMMUNITY);
    for (let index = 0; index < 50; index += 1) await seed.worker(COMMUNITY, [grid]);
    const { userErrors } = await assign(await seed.worker(COMMUNITY, []), grid);

    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'gridId' }]);
  });

  it('are made once for a key, and are no business of other places', async () => {
    const [grid, worker] = [await seed.grid(COMMUNITY), await seed.worker(COMMUNITY, [])];
    await assign(worker, grid, { idempotencyKey: 'once' });
    const again = await assign(worker, grid, { idempotencyKey: 'once' });

    expect(again).toMatchObject({ gridWorker: { version: 2 }, userErrors: [] });
    expect((await assign(worker, grid, {}, STRANGER)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await assign(worker, newEntityId(COMMUNITY))).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND', argument: 'gridId' } },
    ]);
    expect((await release(worker, grid, 1)).userErrors).toMatchObject([
      { code: 'CONFLICT', currentVersion: 2 },
    ]);
  });

  it('count a person once however many grids they hold, as the facts do', async () => {
    const [one, other] = [await seed.grid(COMMUNITY), await seed.grid(NEIGHBOUR)];
    const worker = await seed.worker(COMMUNITY, []);
    await assign(worker, one, { since: '2023-03-01T00:00:00Z' });
    await assign(worker, other, { since: '2023-04-01T00:00:00Z' });
    await release(worker, one, 3, { until: '2023-05-01T00:00:00Z' });
    await release(worker, other, 4, { until: '2023-06-01T00:00:00Z' });
    await assign(worker, one, { since: '2023-07-01T00:00:00Z' });
    const live = await counted();
    expect(live).toEqual([
      { day: '2023-03-01', amount: 1 },
      { day: '2023-06-01', amount: -1 },
      { day: '2023-07-01', amount: 1 },
    ]);

    await city.test.owner.query(`DELETE FROM stat_delta`);
    await city.test.owner.transaction((manager) => rebuildStatistics(manager, GRID_FACTS));
    const rebuilt = await city.test.owner.query(
      `SELECT day::text, sum(amount)::integer AS amount FROM stat_day WHERE measure = 'grid_worker' AND scope = '${COMMUNITY}'
       GROUP BY day ORDER BY day`,
    );
    expect(rebuilt).toEqual(live);
  });

  it('leave a list of the grids without a main worker', async () => {
    const [main, none] = [await seed.grid(COMMUNITY), await seed.grid(NEIGHBOUR)];
    await assign(await seed.worker(COMMUNITY, [none]), main, { role: 'MAIN' });
    const LIST = `query($divisionCode: DivisionCode) { gridsWithoutMainWorker(filter: { divisionCode: $divisionCode }) {
      totalCount nodes { grid { id } } } }`;

    expect((await city.look(LIST)).gridsWithoutMainWorker).toEqual({
      totalCount: 1,
      nodes: [{ grid: { id: none } }],
    });
    expect((await city.look(LIST, { divisionCode: COMMUNITY })).gridsWithoutMainWorker.totalCount).toBe(0);
  });
});
