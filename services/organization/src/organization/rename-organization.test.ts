import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const RENAME = `mutation($input: RenameOrganizationInput!) { renameOrganization(input: $input) {
  organization { id name version validFrom validTo }
  userErrors { code field currentVersion } } }`;
const AS_OF = `query($id: ID!, $asOf: DateTime) { organization(id: $id, asOf: $asOf) { name validFrom validTo version } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });

describe('renaming an organization', () => {
  let city: TestService;
  let seed: Seed;
  const rename = (id: string, name: string, expectedVersion: number, who = officer) =>
    city.ask(who, RENAME, { input: { id, name, expectedVersion } });
  const nameAt = async (id: string, asOf: Date | string | null) =>
    ((await city.ask(ANONYMOUS, AS_OF, { id, asOf })).data.organization as { name: string } | null)?.name;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('keeps the old name for whoever asks as of then', async () => {
    const id = await seed.organization({ name: '书林社区党总支', memberCount: 40 });
    const { data } = await rename(id, '  书林社区党委 ', 1);

    const { organization, userErrors } = data.renameOrganization;
    expect(userErrors).toEqual([]);
    expect(organization).toMatchObject({ id, name: '书林社区党委', version: 2, validTo: null });
    const begun = new Date(organization.validFrom as string);
    expect(await nameAt(id, begun)).toBe('书林社区党委');
    expect(await nameAt(id, new Date(begun.getTime() - 1))).toBe('书林社区党总支');
    expect(await nameAt(id, '2020-12-31T00:00:00+08:00')).toBeUndefined();
  });

  it('answers at every instant what a plain list of names says, after any number of renamings', async () => {
    const names = fc.array(fc.stringMatching(/^[一-龟]{1,8}$/), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(names, async (history) => {
        const id = await seed.organization({ name: '起初' });
        const known = [{ name: '起初', from: new Date('2021-01-01T00:00:00+08:00') }];
        for (const [index, name] of history.entries()) {
          const { data } = await rename(id, name, index + 1);
          known.push({ name, from: new Date(data.renameOrganization.organization.validFrom as string) });
        }

        for (const [index, { name, from }] of known.entries()) {
          const next = known[index + 1]?.from ?? new Date(from.getTime() + 1);
          expect(await nameAt(id, from)).toBe(name);
          expect(await nameAt(id, new Date(next.getTime() - 1))).toBe(name);
        }
        expect(await nameAt(id, null)).toBe(known.at(-1)?.name);
      }),
      { numRuns: 8 },
    );
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const id = await seed.organization();
    const answers = await Promise.all(['甲', '乙'].map((name) => rename(id, name, 1)));

    const errors = answers.flatMap(({ data }) => data.renameOrganization.userErrors as object[]);
    expect(errors).toEqual([{ code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 }]);
    expect(await city.owner.query('SELECT version FROM outbox')).toEqual([{ version: 2 }]);
  });

  it.each([
    ['an empty name', ' ', [['INVALID_INPUT', 'name']]],
    ['a name with a line break', '书林\n小学', [['INVALID_INPUT', 'name']]],
    ['a number plate in the name', '云A12345', [['CONTACT_IN_PUBLIC_TEXT', 'name']]],
  ])('is refused for %s, and nothing is changed', async (_, name, expected) => {
    const id = await seed.organization({ name: '原名' });
    const { data } = await rename(id, name, 1);

    const errors = data.renameOrganization.userErrors as { code: string; field: string }[];
    expect(errors.map(({ code, field }) => [code, field])).toEqual(expected);
    expect(await nameAt(id, null)).toBe('原名');
    expect(await city.owner.query('SELECT * FROM outbox')).toEqual([]);
  });

  it('is refused for one that has ended, and its version stays', async () => {
    const id = await seed.organization({ validTo: new Date('2024-01-01T00:00:00+08:00') });
    const { data } = await rename(id, '新名', 1);

    expect(data.renameOrganization.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'id' }]);
    expect(await city.owner.query('SELECT version FROM organization')).toEqual([{ version: 1 }]);
  });

  it.each([['x'], [newEntityId(PLACES.community)]])('is NOT_FOUND for %s', async (id) => {
    const { errors } = await rename(id, '新名', 1);

    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'id' } }]);
  });

  it('is forbidden to an officer of another place', async () => {
    const id = await seed.organization({ name: '原名' });
    const { errors } = await rename(
      id,
      '新名',
      1,
      viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }),
    );

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await nameAt(id, null)).toBe('原名');
  });
});
