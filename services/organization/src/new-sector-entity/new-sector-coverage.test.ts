import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { stocks, stocksByFacts } from '../testing/stocks.js';
import { newSectorFacts } from './persistence/new-sector-facts.js';

const REGISTER = `mutation($input: RegisterNewSectorEntityInput!) { registerNewSectorEntity(input: $input) {
  newSectorEntity { id } userErrors { code field } } }`;
const COVER = `mutation($input: SetNewSectorCoverageInput!) { setNewSectorCoverage(input: $input) {
  newSectorEntity { id version partyMembers { value } coverage { mode since organization { id } }
    coverageHistory { mode since until organization { id } } }
  userErrors { code field currentVersion } } }`;
const CLOSE = `mutation($input: CloseNewSectorEntityInput!) { closeNewSectorEntity(input: $input) {
  newSectorEntity { id version validTo coverage { mode until } } userErrors { code field currentVersion } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const day = (count: number): string => new Date(Date.UTC(2021, 0, 1 + count, 4)).toISOString();

interface Fault {
  readonly code: string;
  readonly field: string;
  readonly currentVersion: number | null;
}

describe('covering an entity of the new sectors in another way', () => {
  let city: TestService;
  let seed: Seed;
  let key = 0;
  let id: string;
  let branch: string;
  const register = async (changes: object = {}) => {
    const input = {
      ...{ divisionCode: PLACES.community, kind: 'ENTERPRISE', name: '昆明澄岚商贸有限公司' },
      ...{ validFrom: day(0), idempotencyKey: `k${String((key += 1))}`, ...changes },
    };
    const { data } = await city.ask(officer, REGISTER, { input });
    return data.registerNewSectorEntity.newSectorEntity.id as string;
  };
  const cover = (changes: object, who = officer) =>
    city.ask(who, COVER, { input: { id, mode: 'JOINT', expectedVersion: 1, ...changes } });
  const faultsOf = async (changes: object) =>
    ((await cover(changes)).data.setNewSectorCoverage.userErrors as Fault[]).map(({ code, field }) => [
      code,
      field,
    ]);
  const close = async (changes: object = {}) =>
    (await city.ask(officer, CLOSE, { input: { id, expectedVersion: 1, ...changes } })).data
      .closeNewSectorEntity as { newSectorEntity: object | null; userErrors: Fault[] };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    branch = await seed.organization({ kind: OrganizationKind.BRANCH });
    id = await register();
    await city.owner.query('TRUNCATE outbox');
  });

  it('keeps how it was covered before, tells the others and moves the figures', async () => {
    const { data } = await cover({ organizationId: branch, since: day(10), partyMembers: 2 });

    expect(data.setNewSectorCoverage).toEqual({
      newSectorEntity: {
        id,
        version: 2,
        partyMembers: { value: 2 },
        coverage: { mode: 'JOINT', since: day(10), organization: { id: branch } },
        coverageHistory: [
          { mode: 'NONE', since: day(0), until: day(10), organization: null },
          { mode: 'JOINT', since: day(10), until: null, organization: { id: branch } },
        ],
      },
      userErrors: [],
    });
    expect(await city.owner.query('SELECT type, entity_id, version, payload FROM outbox')).toMatchObject([
      {
        type: 'NewSectorCoverageChanged',
        entity_id: id,
        version: 2,
        payload: { coverage: { mode: 'JOINT', organizationId: branch } },
      },
    ]);
    expect(await stocks(city.owner)).toEqual({
      [`${PLACES.community} 2021-01-01 new_sector.entity ENTERPRISE`]: 1,
      [`${PLACES.community} 2021-01-11 new_sector.covered ENTERPRISE`]: 1,
      [`${PLACES.community} 2021-01-11 new_sector.work_covered ENTERPRISE`]: 1,
    });
  });

  it('keeps its beginning when the same comes again with another number of members', async () => {
    await cover({ organizationId: branch, since: day(10) });
    const { data } = await cover({ organizationId: branch, partyMembers: 9, expectedVersion: 2 });

    expect(data.setNewSectorCoverage.newSectorEntity).toMatchObject({
      version: 3,
      partyMembers: { value: 9 },
      coverage: { since: day(10) },
    });
  });

  it.each([
    ['a way that nobody is named for', {}, [['INVALID_INPUT', 'organizationId']]],
    [
      'an unknown organization',
      { organizationId: newEntityId('5301') },
      [['INVALID_INPUT', 'organizationId']],
    ],
    ['one of another city', { organizationId: newEntityId('1101') }, [['INVALID_INPUT', 'organizationId']]],
    [
      'a beginning in the future',
      { mode: 'INSTRUCTOR', since: '2999-01-01T00:00:00Z' },
      [['INVALID_INPUT', 'since']],
    ],
    [
      'a beginning before the present one',
      { mode: 'INSTRUCTOR', since: day(0) },
      [['INVALID_INPUT', 'since']],
    ],
    [
      'a negative number of members',
      { mode: 'INSTRUCTOR', partyMembers: -1 },
      [['INVALID_INPUT', 'partyMembers']],
    ],
    ['an older version', { mode: 'INSTRUCTOR', expectedVersion: 7 }, [['CONFLICT', 'expectedVersion']]],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    expect(await faultsOf(changes)).toEqual(expected);
    expect(await city.owner.query('SELECT version FROM new_sector_entity')).toEqual([{ version: 1 }]);
    expect(await city.owner.query('SELECT * FROM outbox')).toEqual([]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM new_sector_coverage')).toEqual([{ n: 1 }]);
  });

  it('is refused to a party organization of its own where too few members are known', async () => {
    const few = await register({ partyMembers: 2 });
    const change = { id: few, mode: 'PARTY_ORGANIZATION', organizationId: branch };

    expect(await faultsOf(change)).toEqual([['INVALID_INPUT', 'mode']]);
    expect(await faultsOf({ ...change, partyMembers: 3 })).toEqual([]);
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const answers = await Promise.all([
      cover({ organizationId: branch }),
      cover({ mode: 'INSTRUCTOR', organizationId: null }),
    ]);

    expect(answers.flatMap(({ data }) => data.setNewSectorCoverage.userErrors as Fault[])).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });

  it('is NOT_FOUND for an unknown entity and forbidden to an officer of another place', async () => {
    const unknown = await cover({ id: newEntityId('5301'), organizationId: branch });
    const elsewhere = await cover({}, viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }));

    expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('ends with the entity, which leaves the lists and can still be looked up', async () => {
    await cover({ organizationId: branch, since: day(10) });
    const { newSectorEntity } = await close({ expectedVersion: 2, closedAt: day(20) });

    expect(newSectorEntity).toEqual({
      id,
      version: 3,
      validTo: day(20),
      coverage: { mode: 'JOINT', until: day(20) },
    });
    const { data } = await city.ask(
      ANONYMOUS,
      `{ newSectorEntities { totalCount } newSectorEntity(id: "${id}") { validTo } }`,
    );
    expect(data).toEqual({ newSectorEntities: { totalCount: 0 }, newSectorEntity: { validTo: day(20) } });
    expect((await close({ expectedVersion: 3 })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'id' },
    ]);
    expect(await faultsOf({ organizationId: branch, mode: 'INSTRUCTOR', expectedVersion: 3 })).toEqual([
      ['INVALID_INPUT', 'id'],
    ]);
  });

  it('gives the same figures as the facts after any history', async () => {
    const step = fc.record({
      what: fc.constantFrom('JOINT', 'MASS_ORGANIZATION', 'INSTRUCTOR', 'NONE', 'CLOSE'),
      days: fc.integer({ min: 0, max: 3 }),
    });
    const league = await seed.organization({ kind: OrganizationKind.MASS_ORGANIZATION });
    const coveredBy = { JOINT: branch, MASS_ORGANIZATION: league, INSTRUCTOR: null, NONE: null };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        id = await register({ kind: 'SOCIAL_ORGANIZATION' });
        let [at, expectedVersion] = [0, 1];
        for (const { what, days } of steps) {
          at += days;
          const { userErrors } =
            what === 'CLOSE'
              ? await close({ expectedVersion, closedAt: day(at) })
              : ((
                  await cover({
                    mode: what,
                    organizationId: coveredBy[what],
                    expectedVersion,
                    since: day(at),
                  })
                ).data.setNewSectorCoverage as { userErrors: Fault[] });
          if (userErrors.length === 0) expectedVersion += 1;
        }

        expect(await stocks(city.owner)).toEqual(await stocksByFacts(city.owner, [newSectorFacts]));
      }),
      { numRuns: 25 },
    );
  });
});
