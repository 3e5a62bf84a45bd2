import { ANONYMOUS, newEntityId, subtreeRange } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { ABOLISHED, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { OrganizationKind } from './organization-kind.js';

const CREATE = `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) {
  organization { id name kind formation level version validTo division { code } parent { id } memberCount { value } }
  userErrors { code field retryable } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const branch = { divisionCode: PLACES.community, name: '第一网格党支部', kind: 'BRANCH' };

describe('making an organization', () => {
  let city: TestService;
  let seed: Seed;
  let key = 0;
  const create = (changes: object = {}, who = officer) =>
    city.ask(who, CREATE, { input: { ...branch, idempotencyKey: `k${String((key += 1))}`, ...changes } });
  const faultsOf = async (changes: object) => {
    const { data } = await create(changes);
    const { organization, userErrors } = data.createOrganization as {
      organization: object | null;
      userErrors: { code: string; field: string }[];
    };
    expect(organization).toBeNull();
    return userErrors.map(({ code, field }) => [code, field]);
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('answers it under its parent and tells the others without the number of its members', async () => {
    const parentId = await seed.organization({ kind: OrganizationKind.COMMITTEE });
    const gridId = newEntityId(PLACES.community);
    const { data } = await create({ parentId, gridId, formation: 'JOINT', level: 'GRID', memberCount: 3 });

    expect(data.createOrganization).toEqual({
      organization: {
        id: expect.stringMatching(/^5301-/) as string,
        name: '第一网格党支部',
        kind: 'BRANCH',
        formation: 'JOINT',
        level: 'GRID',
        version: 1,
        validTo: null,
        division: { code: PLACES.community },
        parent: { id: parentId },
        memberCount: { value: 3 },
      },
      userErrors: [],
    });
    const [event, ...others] = await city.owner.query<Record<string, unknown>[]>('SELECT * FROM outbox');
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'OrganizationCreated',
      entity: 'Organization',
      city_code: '5301',
      division_code: PLACES.community,
      version: 1,
      payload: { name: '第一网格党支部', kind: 'BRANCH', parentId, gridId },
    });
    expect(JSON.stringify(event)).not.toContain('emberCount');
  });

  it('answers a repetition with the organization that the first request made, whatever holds now', async () => {
    const gridId = newEntityId(PLACES.community);
    const first = await create({ idempotencyKey: 'same', gridId });
    const second = await create({ idempotencyKey: 'same', gridId });

    expect(second).toEqual(first);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM organization')).toEqual([{ n: 1 }]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 1 }]);
  });

  it('refuses the same key for another organization', async () => {
    await create({ idempotencyKey: 'taken' });

    expect(await faultsOf({ idempotencyKey: 'taken', name: '别的支部' })).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
  });

  it('makes one when the same request comes ten times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ idempotencyKey: 'race' })));

    const ids = answers.map(({ data }) => data.createOrganization.organization.id as string);
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    ['an empty name', { name: ' ' }, [['INVALID_INPUT', 'name']]],
    ['a name of 61 characters', { name: '党'.repeat(61) }, [['INVALID_INPUT', 'name']]],
    ['a resident ID in the name', { name: '党支部11010519491231002X' }, [['PERSONAL_ID_IN_TEXT', 'name']]],
    ['a phone number in the name', { name: '党支部13800138000' }, [['CONTACT_IN_PUBLIC_TEXT', 'name']]],
    [
      'a formation of what is no branch',
      { kind: 'GROUP', formation: 'JOINT' },
      [['INVALID_INPUT', 'formation']],
    ],
    ['a level that is no code', { level: '第一级' }, [['INVALID_INPUT', 'level']]],
    [
      'a grid of what is no branch',
      { kind: 'ENTERPRISE', gridId: newEntityId('5301') },
      [['INVALID_INPUT', 'gridId']],
    ],
    ['a grid that cannot be', { gridId: 'x' }, [['INVALID_INPUT', 'gridId']]],
    ['a grid of another city', { gridId: newEntityId('1101') }, [['INVALID_INPUT', 'gridId']]],
    ['members of a unit', { kind: 'DEPARTMENT', memberCount: 9 }, [['INVALID_INPUT', 'memberCount']]],
    ['a negative number of members', { memberCount: -1 }, [['INVALID_INPUT', 'memberCount']]],
    ['too many members', { memberCount: 1_000_001 }, [['INVALID_INPUT', 'memberCount']]],
    ['an unknown place', { divisionCode: '530112003888' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['an abolished place', { divisionCode: ABOLISHED }, [['INVALID_INPUT', 'divisionCode']]],
    ['a malformed place', { divisionCode: '53' }, [['DIVISION_CODE_MALFORMED', 'divisionCode']]],
    ['an empty key', { idempotencyKey: '' }, [['INVALID_INPUT', 'idempotencyKey']]],
    ['an unknown parent', { parentId: newEntityId('5301') }, [['INVALID_INPUT', 'parentId']]],
    ['a parent that cannot be', { parentId: '5301' }, [['INVALID_INPUT', 'parentId']]],
    ['a parent of another city', { parentId: newEntityId('1101') }, [['INVALID_INPUT', 'parentId']]],
    [
      'a strange system',
      { externalRef: { system: '某系统', id: '1' } },
      [['INVALID_INPUT', 'externalRef.system']],
    ],
    ['an empty id there', { externalRef: { system: 'a', id: '' } }, [['INVALID_INPUT', 'externalRef.id']]],
    [
      'several faults of its own at once',
      { name: '', level: 'a', memberCount: -1, externalRef: { system: '', id: '11010519491231002X' } },
      [
        ['INVALID_INPUT', 'name'],
        ['INVALID_INPUT', 'level'],
        ['INVALID_INPUT', 'memberCount'],
        ['INVALID_INPUT', 'externalRef.system'],
        ['PERSONAL_ID_IN_TEXT', 'externalRef.id'],
      ],
    ],
    [
      'several faults of its surroundings at once',
      { divisionCode: '530112003888', parentId: newEntityId('5301'), gridId: newEntityId('1101') },
      [
        ['DIVISION_UNKNOWN', 'divisionCode'],
        ['INVALID_INPUT', 'parentId'],
        ['INVALID_INPUT', 'gridId'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    expect(await faultsOf(changes)).toEqual(expected);
    for (const table of ['organization', 'organization_version', 'external_ref', 'outbox', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('says that an unknown place may be known later', async () => {
    const { data } = await create({ divisionCode: '530112003888' });

    expect(data.createOrganization.userErrors).toMatchObject([{ code: 'DIVISION_UNKNOWN', retryable: true }]);
  });

  it('is refused below an organization that has ended', async () => {
    const parentId = await seed.organization({ kind: OrganizationKind.COMMITTEE, validTo: new Date() });

    expect(await faultsOf({ parentId })).toEqual([['INVALID_INPUT', 'parentId']]);
  });

  it.each([
    ['BRANCH', OrganizationKind.BRANCH],
    ['BRANCH', OrganizationKind.ENTERPRISE],
    ['GROUP', OrganizationKind.COMMITTEE],
    ['COMMITTEE', OrganizationKind.GENERAL_BRANCH],
    ['DEPARTMENT', OrganizationKind.COMMITTEE],
  ])('is refused for a %s below a %s', async (kind, parentKind) => {
    const parentId = await seed.organization({ kind: parentKind });

    expect(await faultsOf({ kind, parentId })).toEqual([['INVALID_INPUT', 'parentId']]);
  });

  it('is refused below a tenth level', async () => {
    let parentId = await seed.organization({ kind: OrganizationKind.DEPARTMENT });
    for (let depth = 1; depth <= 10; depth += 1) {
      const { data } = await create({ kind: 'DEPARTMENT', parentId });
      parentId = data.createOrganization.organization.id as string;
    }

    expect(await faultsOf({ kind: 'DEPARTMENT', parentId })).toEqual([['INVALID_INPUT', 'parentId']]);
  });

  it.each([
    ['an officer of another place', viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] })],
    ['a grid worker of the place', viewer('GRID_WORKER', { places: [PLACES.community] })],
    ['a resident', viewer('RESIDENT')],
    ['nobody', { ...ANONYMOUS, jurisdictions: [subtreeRange(PLACES.community)] }],
  ])('is forbidden to %s', async (_, who) => {
    const { data, errors } = await create({}, who);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['createOrganization'], extensions: { code: 'FORBIDDEN' } }]);
    expect(await city.owner.query('SELECT id FROM organization')).toEqual([]);
  });

  it('gives a grid to one of two branches that come at once', async () => {
    const gridId = newEntityId(PLACES.community);
    const answers = await Promise.all(['甲支部', '乙支部'].map((name) => create({ name, gridId })));

    const faults = answers.flatMap(({ data }) => data.createOrganization.userErrors as object[]);
    expect(faults).toEqual([{ code: 'INVALID_INPUT', field: 'gridId', retryable: false }]);
    expect(await faultsOf({ gridId })).toEqual([['INVALID_INPUT', 'gridId']]);
  });
});
