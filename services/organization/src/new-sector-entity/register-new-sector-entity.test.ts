import { ANONYMOUS, completeUscc, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { ABOLISHED, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { stocks } from '../testing/stocks.js';

const ENTITY = `id kind employees version validFrom validTo displayName { value masked reason } uscc { value masked }
  partyMembers { value masked reason } dueOwnOrganization { value masked } division { code } organization { id }
  coverage { mode since until organization { id } }`;
const REGISTER = `mutation($input: RegisterNewSectorEntityInput!) { registerNewSectorEntity(input: $input) {
  newSectorEntity { ${ENTITY} } userErrors { code field retryable } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const USCC = completeUscc('9153011200000001X');
const FOUNDED = '2020-03-01T00:00:00.000Z';
const wanted = {
  ...{ divisionCode: PLACES.community, kind: 'ENTERPRISE', name: '昆明澄岚商贸有限公司' },
  ...{ employees: 'FROM_10_TO_49', partyMembers: 6, validFrom: FOUNDED },
};

describe('registering entities of the new sectors', () => {
  let city: TestService;
  let seed: Seed;
  let key = 0;
  const register = (changes: object = {}, who = officer) =>
    city.ask(who, REGISTER, { input: { ...wanted, idempotencyKey: `k${String((key += 1))}`, ...changes } });
  const faultsOf = async (changes: object) => {
    const { newSectorEntity, userErrors } = (await register(changes)).data.registerNewSectorEntity as {
      newSectorEntity: object | null;
      userErrors: { code: string; field: string }[];
    };
    expect(newSectorEntity).toBeNull();
    return userErrors.map(({ code, field }) => [code, field]);
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('answers the entity with its coverage, tells the others and counts it', async () => {
    const branch = await seed.organization({ kind: OrganizationKind.BRANCH });
    const { data } = await register({
      uscc: USCC.toLowerCase(),
      coverage: { mode: 'PARTY_ORGANIZATION', organizationId: branch },
    });

    const { newSectorEntity, userErrors } = data.registerNewSectorEntity;
    expect(userErrors).toEqual([]);
    expect(newSectorEntity).toEqual({
      id: expect.stringMatching(/^5301-/) as string,
      kind: 'ENTERPRISE',
      employees: 'FROM_10_TO_49',
      version: 1,
      validFrom: FOUNDED,
      validTo: null,
      displayName: { value: '昆明澄岚商贸有限公司', masked: false, reason: null },
      uscc: { value: USCC, masked: false },
      partyMembers: { value: 6, masked: false, reason: null },
      dueOwnOrganization: { value: true, masked: false },
      division: { code: PLACES.community },
      organization: null,
      coverage: { mode: 'PARTY_ORGANIZATION', since: FOUNDED, until: null, organization: { id: branch } },
    });
    expect(await city.owner.query('SELECT type, entity_id, version, payload FROM outbox')).toEqual([
      {
        type: 'NewSectorEntityRegistered',
        entity_id: newSectorEntity.id,
        version: 1,
        payload: expect.not.objectContaining({ partyMembers: expect.anything() as number }) as object,
      },
    ]);
    expect(await stocks(city.owner)).toEqual({
      [`${PLACES.community} 2020-03-01 new_sector.entity ENTERPRISE`]: 1,
      [`${PLACES.community} 2020-03-01 new_sector.covered ENTERPRISE`]: 1,
      [`${PLACES.community} 2020-03-01 new_sector.work_covered ENTERPRISE`]: 1,
    });
  });

  it('answers a repetition with the first result and refuses another body under its key', async () => {
    const first = await register({ idempotencyKey: 'same' });
    const second = await register({ idempotencyKey: 'same' });

    expect(second).toEqual(first);
    expect(await faultsOf({ idempotencyKey: 'same', name: '别的' })).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM new_sector_entity')).toEqual([{ n: 1 }]);
  });

  it.each([
    ['an empty name', { name: ' ' }, [['INVALID_INPUT', 'name']]],
    ['a phone number in the name', { name: '岚13800138000' }, [['CONTACT_IN_PUBLIC_TEXT', 'name']]],
    ['a code with a wrong check', { uscc: `${USCC.slice(0, 17)}?` }, [['USCC_ALPHABET', 'uscc']]],
    ['a code of a building', { kind: 'BUILDING', uscc: USCC }, [['INVALID_INPUT', 'uscc']]],
    ['a founding in the future', { validFrom: '2999-01-01T00:00:00Z' }, [['INVALID_INPUT', 'validFrom']]],
    ['an unknown place', { divisionCode: '530112003888' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['an abolished place', { divisionCode: ABOLISHED }, [['INVALID_INPUT', 'divisionCode']]],
    ['a negative number of members', { partyMembers: -1 }, [['INVALID_INPUT', 'partyMembers']]],
    [
      'an unknown organization',
      { organizationId: newEntityId('5301') },
      [['INVALID_INPUT', 'organizationId']],
    ],
    [
      'an organization behind a sole proprietor',
      { kind: 'SOLE_PROPRIETOR', organizationId: newEntityId('5301') },
      [['INVALID_INPUT', 'organizationId']],
    ],
    [
      'a party organization of its own with two members',
      { partyMembers: 2, coverage: { mode: 'PARTY_ORGANIZATION', organizationId: newEntityId('5301') } },
      [['INVALID_INPUT', 'coverage.mode']],
    ],
    [
      'a joint one that is not named',
      { coverage: { mode: 'JOINT' } },
      [['INVALID_INPUT', 'coverage.organizationId']],
    ],
    [
      'no coverage by somebody',
      { coverage: { mode: 'NONE', organizationId: newEntityId('5301') } },
      [['INVALID_INPUT', 'coverage.organizationId']],
    ],
    [
      'coverage by one of another city',
      { coverage: { mode: 'JOINT', organizationId: newEntityId('1101') } },
      [['INVALID_INPUT', 'coverage.organizationId']],
    ],
    [
      'coverage before it was founded',
      { coverage: { mode: 'INSTRUCTOR', since: '2020-02-01T00:00:00Z' } },
      [['INVALID_INPUT', 'coverage.since']],
    ],
    [
      'several faults at once',
      { name: '', partyMembers: -1 },
      [
        ['INVALID_INPUT', 'name'],
        ['INVALID_INPUT', 'partyMembers'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    expect(await faultsOf(changes)).toEqual(expected);
    for (const table of ['new_sector_entity', 'outbox', 'idempotency_key', 'stat_delta'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('is refused where the organization does not cover in that way', async () => {
    const organizationId = await seed.organization({ kind: OrganizationKind.ENTERPRISE });

    for (const mode of ['JOINT', 'MASS_ORGANIZATION', 'INSTRUCTOR'])
      expect(await faultsOf({ coverage: { mode, organizationId } })).toEqual([
        ['INVALID_INPUT', 'coverage.organizationId'],
      ]);
  });

  it('is refused for a code, an organization or a foreign name that another entity has', async () => {
    const organizationId = await seed.organization();
    const externalRef = { system: 'register', id: '1' };
    await register({ uscc: USCC, organizationId, externalRef });

    expect(await faultsOf({ uscc: USCC })).toEqual([['ALREADY_EXISTS', 'uscc']]);
    expect(await faultsOf({ organizationId })).toEqual([['ALREADY_EXISTS', 'organizationId']]);
    expect(await faultsOf({ externalRef })).toEqual([['ALREADY_EXISTS', 'externalRef.id']]);
  });

  it.each([
    ['an officer of another place', viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] })],
    ['the secretary of a unit there', viewer('UNIT_SECRETARY', { places: [PLACES.community] })],
  ])('is forbidden to %s', async (_, who) => {
    const { data, errors } = await register({}, who);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['registerNewSectorEntity'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('masks the name and code of a sole proprietor and small numbers of members outside its place', async () => {
    const shop = { kind: 'SOLE_PROPRIETOR', name: '王小明小吃店', uscc: USCC, partyMembers: 2 };
    const { data } = await register(shop);
    const { id } = data.registerNewSectorEntity.newSectorEntity as { id: string };
    const seen = async (who: typeof officer) =>
      (
        await city.ask(
          who,
          `{ newSectorEntity(id: "${id}") { displayName { value masked reason } uscc { value masked }
               partyMembers { value masked } dueOwnOrganization { value masked } }
             newSectorEntities(filter: { search: "王小明" }) { totalCount } }`,
        )
      ).data as object;

    expect(await seen(officer)).toEqual({
      newSectorEntity: {
        displayName: { value: '王小明小吃店', masked: false, reason: null },
        uscc: { value: USCC, masked: false },
        partyMembers: { value: 2, masked: false },
        dueOwnOrganization: { value: false, masked: false },
      },
      newSectorEntities: { totalCount: 1 },
    });
    for (const who of [ANONYMOUS, viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] })])
      expect(await seen(who)).toEqual({
        newSectorEntity: {
          displayName: { value: '王**', masked: true, reason: 'NOT_YOURS' },
          uscc: { value: null, masked: true },
          partyMembers: { value: null, masked: true },
          dueOwnOrganization: { value: null, masked: true },
        },
        newSectorEntities: { totalCount: 0 },
      });
    expect(JSON.stringify(await city.owner.query('SELECT payload FROM outbox'))).not.toMatch(/王小明|9153/);
  });
});
