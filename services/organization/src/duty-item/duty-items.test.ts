import { ANONYMOUS, businessDay, newEntityId, shiftedDay } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { OrganizationKind } from '../organization/organization-kind.js';
import { ABOLISHED, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { stocks, stocksByFacts } from '../testing/stocks.js';
import { dutyFacts } from './persistence/duty-facts.js';

const FIELDS = `id title level kind status legalBasis decidedOn validFrom validTo removedOn removalReason
  lackedLegalBasis version division { code } responsibleOrganization { id } organization { id }`;
const ADD = `mutation($input: AddDutyItemInput!) { addDutyItem(input: $input) {
  dutyItem { ${FIELDS} } userErrors { code field } } }`;
const REMOVE = `mutation($input: RemoveDutyItemInput!) { removeDutyItem(input: $input) {
  dutyItem { ${FIELDS} } userErrors { code field currentVersion } } }`;
const TODAY = businessDay(new Date());
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
  const titlesAt = async (code: string, list = 'dutyItems') => {
    const { data } = await city.ask(
      ANONYMOUS,
      `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) {
           ... on Division { ${list} { nodes { title } totalCount } } } }`,
    );
    const { nodes, totalCount } = data._entities[0].dutyItems as { nodes: Shown[]; totalCount: number };
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ title }) => title);
  };

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

  it('hold at a place what its own list and those above say on a day, the highest first', async () => {
    const province = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.province] });
    const { data } = await add({ divisionCode: PLACES.province, title: '省' }, province);
    expect(data.addDutyItem.userErrors).toEqual([]);
    await added({ divisionCode: PLACES.community, title: '社区' });
    await added({ divisionCode: PLACES.neighbour, title: '邻社区' });
    await added({ divisionCode: PLACES.city, title: '市', level: 'GRID', kind: 'NEGATIVE' });
    await added({ divisionCode: PLACES.district, title: '区', validTo: '2021-01-01' });
    await remove(await added({ title: '街道' }), { removedOn: '2020-06-01' });

    expect(await titlesAt(PLACES.community)).toEqual(['省', '市', '社区']);
    expect(await titlesAt(PLACES.community, 'dutyItems(asOf: "2020-05-31")')).toEqual([
      ...['省', '市', '区', '街道', '社区'],
    ]);
    expect(await titlesAt(PLACES.community, 'dutyItems(asOf: "2019-12-31")')).toEqual([]);
    expect(await titlesAt(PLACES.community, 'dutyItems(level: GRID)')).toEqual(['市']);
    expect(await titlesAt(PLACES.city, 'dutyItems(kind: NEGATIVE)')).toEqual(['市']);
    expect(await titlesAt(PLACES.otherCommunity)).toEqual([]);
  });

  it('show each organization its own duties, and no place those of one organization', async () => {
    const organizationId = await seed.organization({ kind: OrganizationKind.WORK_COMMITTEE });
    for (const title of [
      '加强党的建设',
      '统筹区域发展',
      '组织公共服务',
      '实施综合管理',
      '监督专业管理',
      '动员社会参与',
    ])
      await added({ kind: 'ORGANIZATION_DUTY', level: 'STREET', title, organizationId });
    const { data } = await city.ask(
      ANONYMOUS,
      `{ organization(id: "${organizationId}") { duties(first: 2) { nodes { title } totalCount } } }`,
    );

    expect(data.organization.duties).toEqual({
      nodes: [{ title: '加强党的建设' }, { title: '统筹区域发展' }],
      totalCount: 6,
    });
    expect(await titlesAt(PLACES.street)).toEqual([]);
    expect(await stocks(city.owner)).toEqual({});
  });

  it('are found by place below, kind, level, status and part of a title', async () => {
    await added({ title: '協助徵兵' });
    await added({ title: '协助消防', divisionCode: PLACES.community, validTo: shiftedDay(TODAY, 30) });
    await added({ title: '协税护税', validTo: '2021-01-01' });
    await remove(await added({ title: '招商引资', kind: 'PURCHASABLE' }));
    const found = async (filter: string) => {
      const { data } = await city.ask(
        ANONYMOUS,
        `{ dutyItems(filter: { ${filter} }) { nodes { title } totalCount } }`,
      );
      return (data.dutyItems.nodes as Shown[]).map(({ title }) => title);
    };

    expect(await found(`divisionCode: "${PLACES.city}"`)).toHaveLength(4);
    expect(await found(`divisionCode: "${PLACES.community}"`)).toEqual(['协助消防']);
    expect(await found('status: IN_FORCE')).toEqual(['協助徵兵', '协助消防']);
    expect(await found('status: EXPIRED')).toEqual(['协税护税']);
    expect(await found('status: REMOVED')).toEqual(['招商引资']);
    expect(await found('kind: PURCHASABLE')).toEqual(['招商引资']);
    expect(await found('search: "协助征"')).toEqual(['協助徵兵']);
    expect(await found('level: GRID')).toEqual([]);
  });

  it('can be copied page by page by other subgraphs, what was removed too', async () => {
    const ids = [await added(), await added(), await added({ divisionCode: PLACES.community })].sort();
    await remove(ids[0] ?? '');
    const { feed } = city.service;
    const first = await feed.copy('DutyItem', null, 2, { cities: ['5301'] });
    const second = await feed.copy('DutyItem', first.next, 2, { cities: ['5301'] });

    const rows = [...first.rows, ...second.rows] as {
      id: string;
      version: number;
      removedOn: string | null;
    }[];
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows[0]).toMatchObject({ version: 2, removedOn: TODAY, cityCode: '5301', level: 'COMMUNITY' });
    expect((await feed.copy('DutyItem', null, 10, { cities: ['1101'] })).rows).toEqual([]);
  });

  it('cost the same number of statements with 2 places and with 20', async () => {
    const counts: number[] = [];
    for (const size of [2, 20]) {
      const places = Array.from({ length: size }, (_, index) => `5301120030${String(index + 10)}`);
      city.forgetStatements();
      await city.ask(
        ANONYMOUS,
        `{ _entities(representations: [${places.map((code) => `{ __typename: "Division", code: "${code}" }`).join()}]) {
             ... on Division { dutyItems { nodes { id } totalCount } } } }`,
      );
      counts.push(city.statements.length);
    }

    expect(counts).toEqual([2, 2]);
  });

  it('give the same figures as the rows after any history', async () => {
    const duty = fc.record({
      kind: fc.constantFrom('SELF_GOVERNANCE', 'STATUTORY_ASSISTANCE', 'PURCHASABLE', 'NEGATIVE'),
      from: fc.integer({ min: 1, max: 9 }),
      validTo: fc.constantFrom(null, '2020-01-10', shiftedDay(TODAY, 3)),
      removed: fc.option(fc.integer({ min: 1, max: 12 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(duty, { minLength: 1, maxLength: 4 }), async (duties) => {
        for (const { kind, from, validTo, removed } of duties) {
          const decidedOn = `2020-01-0${String(from)}`;
          const id = await added({ kind, decidedOn, validTo });
          if (removed !== null)
            await remove(id, { removedOn: `2020-01-${String(removed).padStart(2, '0')}` });
        }

        expect(await stocks(city.owner)).toEqual(await stocksByFacts(city.owner, [dutyFacts]));
      }),
      { numRuns: 20 },
    );
  });
});
