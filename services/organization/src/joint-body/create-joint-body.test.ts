import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { ABOLISHED, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const CREATE = `mutation($input: CreateJointBodyInput!) { createJointBody(input: $input) {
  jointBody { id name kind version validFrom validTo division { code } chairOrganization { id } members { totalCount } }
  userErrors { code field retryable } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const wanted = {
  divisionCode: PLACES.community,
  name: '书林社区大党委',
  kind: 'COMMUNITY_BIG_COMMITTEE',
};

describe('making a joint body', () => {
  let city: TestService;
  let seed: Seed;
  let key = 0;
  const create = (changes: object = {}, who = officer) =>
    city.ask(who, CREATE, { input: { ...wanted, idempotencyKey: `k${String((key += 1))}`, ...changes } });
  const faultsOf = async (changes: object) => {
    const { jointBody, userErrors } = (await create(changes)).data.createJointBody as {
      jointBody: object | null;
      userErrors: { code: string; field: string }[];
    };
    expect(jointBody).toBeNull();
    return userErrors.map(({ code, field }) => [code, field]);
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('answers it without seats and tells the others', async () => {
    const chairOrganizationId = await seed.organization();
    const validFrom = '2022-03-01T00:00:00.000Z';
    const { data } = await create({ chairOrganizationId, validFrom });

    expect(data.createJointBody).toEqual({
      jointBody: {
        id: expect.stringMatching(/^5301-/) as string,
        name: '书林社区大党委',
        kind: 'COMMUNITY_BIG_COMMITTEE',
        version: 1,
        validFrom,
        validTo: null,
        division: { code: PLACES.community },
        chairOrganization: { id: chairOrganizationId },
        members: { totalCount: 0 },
      },
      userErrors: [],
    });
    expect(await city.owner.query('SELECT type, version, payload FROM outbox')).toMatchObject([
      { type: 'JointBodyCreated', version: 1, payload: { name: '书林社区大党委', chairOrganizationId } },
    ]);
  });

  it('answers a repetition with the first result and refuses another body under its key', async () => {
    const first = await create({ idempotencyKey: 'same' });
    const second = await create({ idempotencyKey: 'same' });

    expect(second).toEqual(first);
    expect(await faultsOf({ idempotencyKey: 'same', name: '别的' })).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM joint_body')).toEqual([{ n: 1 }]);
  });

  it('makes one when the same request comes ten times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ idempotencyKey: 'race' })));

    expect(new Set(answers.map(({ data }) => data.createJointBody.jointBody.id as string)).size).toBe(1);
  });

  it.each([
    ['an empty name', { name: '' }, [['INVALID_INPUT', 'name']]],
    ['a bank card in the name', { name: '联盟6222021234567890128' }, [['PERSONAL_ID_IN_TEXT', 'name']]],
    ['a founding in the future', { validFrom: '2999-01-01T00:00:00Z' }, [['INVALID_INPUT', 'validFrom']]],
    ['a malformed place', { divisionCode: '53' }, [['DIVISION_CODE_MALFORMED', 'divisionCode']]],
    ['an unknown place', { divisionCode: '530112003888' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['an abolished place', { divisionCode: ABOLISHED }, [['INVALID_INPUT', 'divisionCode']]],
    ['a 大党委 of a street', { divisionCode: PLACES.street }, [['INVALID_INPUT', 'divisionCode']]],
    ['a 大工委 of a community', { kind: 'STREET_BIG_COMMITTEE' }, [['INVALID_INPUT', 'divisionCode']]],
    ['an empty key', { idempotencyKey: '' }, [['INVALID_INPUT', 'idempotencyKey']]],
    ['a chair that cannot be', { chairOrganizationId: 'x' }, [['INVALID_INPUT', 'chairOrganizationId']]],
    [
      'several faults of its own',
      { name: '联盟13800138000', validFrom: '2999-01-01T00:00:00Z' },
      [
        ['CONTACT_IN_PUBLIC_TEXT', 'name'],
        ['INVALID_INPUT', 'validFrom'],
      ],
    ],
    [
      'several faults of its surroundings',
      { divisionCode: '530112003888', chairOrganizationId: newEntityId('1101') },
      [
        ['DIVISION_UNKNOWN', 'divisionCode'],
        ['INVALID_INPUT', 'chairOrganizationId'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    expect(await faultsOf(changes)).toEqual(expected);
    for (const table of ['joint_body', 'outbox', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('lets a body that belongs to no level stand anywhere', async () => {
    const { data } = await create({ kind: 'ALLIANCE', divisionCode: PLACES.street, name: '融创党建联盟' });

    expect(data.createJointBody.userErrors).toEqual([]);
  });

  it.each([
    ['an officer of another place', viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] })],
    ['the secretary of a unit there', viewer('UNIT_SECRETARY', { places: [PLACES.community] })],
  ])('is forbidden to %s', async (_, who) => {
    const { data, errors } = await create({}, who);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['createJointBody'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
