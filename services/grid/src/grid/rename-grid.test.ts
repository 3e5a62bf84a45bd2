import { ANONYMOUS, newEntityId } from '@governance/shared';
import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { gridDatabase } from '../database/database';
import { openGridService } from '../service';
import { fillPlaces } from '../testing/fill-places';
import { Seed } from '../testing/seed';

const COMMUNITY = '530112003001';
const officer = viewer('STREET_OFFICER', { places: ['530112003000'] });
const RENAME = `mutation($input: RenameGridInput!) { renameGrid(input: $input) {
  grid { name version validFrom validTo } userErrors { code field currentVersion } } }`;
const AS_OF = 'query($id: ID!, $asOf: DateTime) { grid(id: $id, asOf: $asOf) { name } }';

describe('renaming a grid', () => {
  let city: TestService;
  let seed: Seed;
  const rename = (id: string, name: string, expectedVersion = 1, who = officer) =>
    city.ask(who, RENAME, { input: { id, name, expectedVersion } });
  const nameAt = async (id: string, asOf: Date | null) =>
    ((await city.ask(ANONYMOUS, AS_OF, { id, asOf })).data.grid as { name: string } | null)?.name;

  beforeAll(async () => {
    city = await openTestService(gridDatabase, openGridService);
    await fillPlaces(city.owner);
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() =>
    city.owner.query('TRUNCATE grid, grid_version, grid_sequence, grid_assignment, outbox CASCADE'),
  );

  it('begins a version that is found as of its own validFrom, and keeps the old name until then', async () => {
    const id = await seed.grid(COMMUNITY, { name: '第一网格' });
    for (const [index, name] of ['復興網格', '书林网格', '和平网格', '幸福网格'].entries()) {
      const before = await nameAt(id, null);
      const { data } = await rename(id, ` ${name} `, index + 1);

      expect(data.renameGrid).toMatchObject({
        grid: { name, version: index + 2, validTo: null },
        userErrors: [],
      });
      const begun = new Date(data.renameGrid.grid.validFrom as string);
      expect(await nameAt(id, begun)).toBe(name);
      expect(await nameAt(id, new Date(begun.getTime() - 1))).toBe(before);
    }
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const id = await seed.grid(COMMUNITY);
    const answers = await Promise.all(['甲网格', '乙网格'].map((name) => rename(id, name)));

    const errors = answers.flatMap(({ data }) => data.renameGrid.userErrors as object[]);
    expect(errors).toEqual([{ code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 }]);
    expect(await city.owner.query('SELECT type, version FROM outbox')).toEqual([
      { type: 'GridRenamed', version: 2 },
    ]);
  });

  it.each([
    ['an empty name', ' ', 'INVALID_INPUT'],
    ['a NUL in the name', '第一\0网格', 'INVALID_INPUT'],
    ['a number plate in the name', '云A12345', 'CONTACT_IN_PUBLIC_TEXT'],
  ])('is refused for %s, and nothing is changed', async (_, name, code) => {
    const id = await seed.grid(COMMUNITY, { name: '原名' });
    const { data } = await rename(id, name);

    expect(data.renameGrid).toMatchObject({ grid: null, userErrors: [{ code, field: 'name' }] });
    expect(await nameAt(id, null)).toBe('原名');
    expect(await city.owner.query('SELECT type FROM outbox')).toEqual([]);
  });

  it('is refused for one that has ended, and its version stays', async () => {
    const id = await seed.grid(COMMUNITY, { validTo: new Date('2024-01-01T00:00:00+08:00') });
    const { data } = await rename(id, '新名');

    expect(data.renameGrid.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'id' }]);
    expect(await city.owner.query('SELECT version FROM grid')).toEqual([{ version: 1 }]);
  });

  it.each([['x'], [newEntityId(COMMUNITY)]])('is NOT_FOUND for %s', async (id) => {
    const { errors } = await rename(id, '网格');

    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'id' } }]);
  });

  it('is forbidden to an officer of another place', async () => {
    const id = await seed.grid(COMMUNITY, { name: '原名' });
    const { errors } = await rename(id, '新名', 1, viewer('STREET_OFFICER', { places: ['110114001000'] }));

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await nameAt(id, null)).toBe('原名');
  });
});
