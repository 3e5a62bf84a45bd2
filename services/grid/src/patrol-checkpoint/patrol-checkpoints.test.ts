import { AdjustedCity, COMMUNITY } from '../testing/adjusted-city.js';
import { AUDITOR, PatrolledCity, REGISTER, WANG } from '../testing/patrolled-city.js';

const CLOSE = `mutation($input: ClosePatrolCheckpointInput!) { closePatrolCheckpoint(input: $input) {
  checkpoint { id version closedAt } userErrors { code field } } }`;

describe('checkpoints of patrols', () => {
  let city: AdjustedCity;
  let here: PatrolledCity;

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    here = await PatrolledCity.begin(city);
  });
  let keys = 0;
  const register = (more: object = {}) =>
    city.make(REGISTER, {
      gridId: here.grid,
      name: '南门岗亭',
      idempotencyKey: `c${String((keys += 1))}`,
      ...more,
    });
  const inUse = async () =>
    (
      await city.test.ask(AUDITOR, 'query($id: ID!) { grid(id: $id) { patrolCheckpoints { name } } }', {
        id: here.grid,
      })
    ).data.grid.patrolCheckpoints;

  it('are registered and taken out of use', async () => {
    const { checkpoint } = await register({ longitude: 102.7, latitude: 25.04 });
    expect(await inUse()).toEqual([{ name: '南门岗亭' }]);

    const stale = await city.make(CLOSE, { id: checkpoint.id, expectedVersion: 2 });
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    await city.make(CLOSE, { id: checkpoint.id, expectedVersion: 1 });

    expect(await inUse()).toEqual([]);
  });

  it.each([
    ['without a name', { name: ' ' }, 'name'],
    ['with half a point', { longitude: 102.7 }, 'latitude'],
    ['off the globe', { longitude: 102.7, latitude: 91 }, 'latitude'],
    ['in no grid', { gridId: 'x' }, 'gridId'],
  ])('are refused %s', async (_, more, field) => {
    expect((await register(more)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
  });

  it('are at most fifty in a grid, however many come at once', async () => {
    await city.test.owner.query(
      `INSERT INTO patrol_checkpoint (city_code, id, division_code, grid_id, version, name)
       SELECT '5301', 'c' || n, '${COMMUNITY}', $1, 1, '点位' FROM generate_series(1, 49) n`,
      [here.grid],
    );

    const answers = await Promise.all([register(), register(), register()]);

    expect(answers.filter(({ checkpoint }) => checkpoint !== null)).toHaveLength(1);
    expect(await inUse()).toHaveLength(50);
  });

  it('are no matter of grid workers', async () => {
    const input = { gridId: here.grid, name: '门', idempotencyKey: 'no' };
    expect((await city.make(REGISTER, input, WANG)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
