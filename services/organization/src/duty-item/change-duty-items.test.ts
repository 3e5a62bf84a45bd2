import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { ABOLISHED, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { stocks } from '../testing/stocks.js';

const FIELDS = `id title level kind status legalBasis decidedOn validFrom validTo removedOn removalReason
  lackedLegalBasis version division { code } responsibleOrganization { id } organization { id }`;
const ADD = `mutation($input: AddDutyItemInput!) { addDutyItem(input: $input) {
  dutyItem { ${FIELDS} } userErrors { code field } } }`;
const REMOVE = `mutation($input: RemoveDutyItemInput!) { removeDutyItem(input: $input) {
  dutyItem { ${FIELDS} } userErrors { code field currentVersion } } }`;
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.city] });
const wanted = {
  ...{
    divisionCode: PLACES.street,
    level: 'COMMUNITY',
    kind: 'STATUTORY_ASSISTANCE',
    title: '协助开展人口普查',
  },
  ...{ legalBasis: '《全国人口普查条例》第四条', decidedOn: '2020-01-01' },
};

interface Fault {
  readonly code: string;
  readonly field: string;
  readonly currentVersion: number | null;
}

interface Shown {
  readonly id: string;
  readonly title: string;
}

describe('lists of duties', () => {
  let city: TestService;
  let seed: Seed;
  let key = 0;
  const add = (changes: object = {}, who = supervisor) =>
    city.ask(who, ADD, { input: { ...wanted, idempotencyKey: `k${String((key += 1))}`, ...changes } });
  const added = async (changes: object = {}): Promise<string> => {
    const { dutyItem, userErrors } = (await add(changes)).data.addDutyItem as {
      dutyItem: Shown | null;
      userErrors: object[];
    };
    expect(userErrors).toEqual([]);
    return dutyItem?.id ?? '';
  };
  const faultsOf = async (changes: object) => {
    const { dutyItem, userErrors } = (await add(changes)).data.addDutyItem as {
      dutyItem: object | null;
      userErrors: Fault[];
    };
    expect(dutyItem).toBeNull();
    return userErrors.map(({ code, field }) => [code, field]);
  };
  const remove = (id: string, changes: object = {}, who = supervisor) =>
    city.ask(who, REMOVE, {
      input: { id, reason: '没有法律依据', lackedLegalBasis: true, expectedVersion: 1, ...changes },
    });
  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('take in a duty, tell the others and count it', async () => {
    const responsibleOrganizationId = await seed.organization({ kind: OrganizationKind.DEPARTMENT });
    const { data } = await add({ responsibleOrganizationId });

    const { dutyItem, userErrors } = data.addDutyItem;
    expect(userErrors).toEqual([]);
    expect(dutyItem).toEqual({
      ...{ id: expect.stringMatching(/^5301-/) as string, version: 1, status: 'IN_FORCE' },
      ...{ title: wanted.title, level: 'COMMUNITY', kind: 'STATUTORY_ASSISTANCE' },
      ...{ legalBasis: wanted.legalBasis, decidedOn: '2020-01-01', validFrom: '2020-01-01', validTo: null },
      ...{ removedOn: null, removalReason: null, lackedLegalBasis: null },
      ...{ division: { code: PLACES.street }, organization: null },
      responsibleOrganization: { id: responsibleOrganizationId },
    });
    expect(
      await city.owner.query('SELECT type, entity, entity_id, version, payload FROM outbox'),
    ).toMatchObject([
      {
        ...{ type: 'DutyItemChanged', entity: 'DutyItem', entity_id: dutyItem.id, version: 1 },
        payload: {
          ...{ title: wanted.title, level: 'COMMUNITY', divisionCode: PLACES.street },
          ...{ validFrom: '2020-01-01', validTo: null, removedOn: null },
        },
      },
    ]);
    expect(await stocks(city.owner)).toEqual({
      [`${PLACES.street} 2020-01-01 duty.kept STATUTORY_ASSISTANCE`]: 1,
    });
  });

  it('answer a repetition with the first duty and refuse another one under its key', async () => {
    const first = await add({ idempotencyKey: 'same' });

    expect(await add({ idempotencyKey: 'same' })).toEqual(first);
    expect(await faultsOf({ idempotencyKey: 'same', title: '别的' })).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
  });

  it.each([
    ['no title', { title: ' ' }, [['INVALID_INPUT', 'title']]],
    ['a phone number in the title', { title: '拨打13800138000' }, [['CONTACT_IN_PUBLIC_TEXT', 'title']]],
    ['assistance without a law', { legalBasis: null }, [['INVALID_INPUT', 'legalBasis']]],
    ['a task that was not admitted', { kind: 'ADMITTED' }, [['INVALID_INPUT', 'kind']]],
    [
      'a list of streets of a community',
      { level: 'STREET', divisionCode: PLACES.community },
      [['INVALID_INPUT', 'divisionCode']],
    ],
    ['an unknown place', { divisionCode: '530112003888' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['an abolished place', { divisionCode: ABOLISHED }, [['INVALID_INPUT', 'divisionCode']]],
    [
      'a decision in the future',
      { decidedOn: '2999-01-01' },
      [
        ['INVALID_INPUT', 'decidedOn'],
        ['INVALID_INPUT', 'validFrom'],
      ],
    ],
    ['a beginning before the decision', { validFrom: '2019-12-31' }, [['INVALID_INPUT', 'validFrom']]],
    ['an end at the beginning', { validTo: '2020-01-01' }, [['PERIOD_INVALID', 'validTo']]],
    ['a day that the calendar does not have', { validTo: '2021-02-29' }, [['INVALID_INPUT', 'validTo']]],
    ['a duty of nobody in particular', { kind: 'ORGANIZATION_DUTY' }, [['INVALID_INPUT', 'organizationId']]],
    [
      'an owner of what is everybody’s',
      { organizationId: newEntityId('5301') },
      [['INVALID_INPUT', 'organizationId']],
    ],
    [
      'an unknown department',
      { responsibleOrganizationId: newEntityId('5301') },
      [['INVALID_INPUT', 'responsibleOrganizationId']],
    ],
  ])('refuse %s, and nothing is changed', async (_, changes, expected) => {
    expect(await faultsOf(changes)).toEqual(expected);
    for (const table of ['duty_item', 'outbox', 'idempotency_key', 'stat_delta'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('let a duty go with its reason, and keep it on record', async () => {
    const id = await added();
    const { data } = await remove(id, { removedOn: '2020-06-01' });

    expect(data.removeDutyItem).toMatchObject({
      dutyItem: {
        ...{ id, version: 2, status: 'REMOVED', removedOn: '2020-06-01' },
        ...{ removalReason: '没有法律依据', lackedLegalBasis: true },
      },
      userErrors: [],
    });
    expect(await stocks(city.owner)).toEqual({
      [`${PLACES.street} 2020-01-01 duty.kept STATUTORY_ASSISTANCE`]: 1,
      [`${PLACES.street} 2020-06-01 duty.kept STATUTORY_ASSISTANCE`]: -1,
      [`${PLACES.street} 2020-06-01 duty.removed STATUTORY_ASSISTANCE`]: 1,
    });
    expect((await remove(id, { expectedVersion: 2 })).data.removeDutyItem.userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE', field: 'id' },
    ]);
  });

  it.each([
    ['no reason', { reason: '' }, [['INVALID_INPUT', 'reason']]],
    ['a day in the future', { removedOn: '2999-01-01' }, [['INVALID_INPUT', 'removedOn']]],
    ['a day before it held', { removedOn: '2019-12-31' }, [['INVALID_INPUT', 'removedOn']]],
    ['an older version', { expectedVersion: 9 }, [['CONFLICT', 'expectedVersion']]],
  ])('refuse to let one go for %s, and nothing is changed', async (_, changes, expected) => {
    const id = await added();
    const { data } = await remove(id, changes);

    const faults = data.removeDutyItem.userErrors as Fault[];
    expect(faults.map(({ code, field }) => [code, field])).toEqual(expected);
    expect(await city.owner.query('SELECT version, removed_on FROM duty_item')).toEqual([
      { version: 1, removed_on: null },
    ]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 1 }]);
  });

  it('let one of two who remove a duty win and tell the other the current version', async () => {
    const id = await added();
    const answers = await Promise.all([remove(id), remove(id)]);

    expect(answers.flatMap(({ data }) => data.removeDutyItem.userErrors as Fault[])).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });

  it.each([
    ['an officer of a street below', viewer('STREET_OFFICER', { places: [PLACES.community] })],
    ['an officer of another place', viewer('DISTRICT_SUPERVISOR', { places: [PLACES.otherDistrict] })],
    ['the secretary of a unit', viewer('UNIT_SECRETARY', { places: [PLACES.city] })],
  ])('are closed to %s', async (_, who) => {
    const id = await added();
    const [adding, removing] = [await add({}, who), await remove(id, {}, who)];

    expect(adding.errors).toMatchObject([{ path: ['addDutyItem'], extensions: { code: 'FORBIDDEN' } }]);
    expect(removing.errors).toMatchObject([{ path: ['removeDutyItem'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
