import { businessDay, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Lists, NEED, OFFICER, secretaryOf } from '../testing/lists.js';
import { ABOLISHED, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const TODAY = businessDay(new Date());

describe('stating a need', () => {
  let city: TestService;
  let lists: Lists;
  let statedById: string;
  const input = (changes: object = {}) => ({ ...NEED, statedById, ...changes });
  const counted = () =>
    city.owner.query(`SELECT scope, day::text, measure, sum(amount)::integer AS amount FROM stat_delta
      GROUP BY 1, 2, 3 HAVING sum(amount) <> 0 ORDER BY measure`);

  beforeAll(async () => {
    city = await openCity();
    lists = new Lists(city, new Seed(city.owner));
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    statedById = await lists.committee();
  });

  it('answers the need with its category, tells the others without its words, and counts it', async () => {
    const requestId = newEntityId('5301');
    const { id } = await lists.make(
      'stateNeed',
      input({ quantity: 30, unit: '份', description: '每周一至周五', serviceRequestId: requestId }),
    );
    const { data } = await city.ask(
      OFFICER,
      `{ needItem(id: "${id}") { title description quantity unit status origin evidence { month } version reason endedAt
        category { code name parent { code name } requestCategoryCodes } division { code } statedBy { id }
        serviceRequest { id } matches { id } suggestions { left } availableActions } }`,
    );

    expect(data.needItem).toEqual({
      ...{ title: NEED.title, description: '每周一至周五', quantity: 30, unit: '份', status: 'STATED' },
      ...{ origin: 'SERVICE_REQUEST', evidence: null, version: 1, reason: null, endedAt: null },
      category: {
        ...{ code: 'ELDERLY.MEALS', name: '助餐', parent: { code: 'ELDERLY', name: '养老助老' } },
        requestCategoryCodes: ['SOCIAL_SECURITY.ELDERLY'],
      },
      ...{
        division: { code: PLACES.community },
        statedBy: { id: statedById },
        serviceRequest: { id: requestId },
      },
      ...{ matches: [], suggestions: [], availableActions: ['PROPOSE_MATCH', 'WITHDRAW'] },
    });
    const [event] = await city.owner.query<[{ payload: object }]>('SELECT payload FROM outbox');
    expect(event.payload).toMatchObject({ divisionCode: PLACES.community, status: 'STATED', quantity: 30 });
    expect(JSON.stringify(event.payload)).not.toContain(NEED.title);
    expect(await counted()).toEqual([
      { scope: PLACES.community, day: TODAY, measure: 'need.stated', amount: 1 },
    ]);
  });

  it.each([
    ['no title', { title: ' ' }, [['INVALID_INPUT', 'title']]],
    ['a long title', { title: '长'.repeat(61) }, [['INVALID_INPUT', 'title']]],
    ['a phone number', { title: '请联系13812345678' }, [['CONTACT_IN_PUBLIC_TEXT', 'title']]],
    ['a resident ID', { description: '身份证11010519491231002X' }, [['PERSONAL_ID_IN_TEXT', 'description']]],
    ['an unknown category', { categoryCode: 'ELDERLY.DANCING' }, [['INVALID_INPUT', 'categoryCode']]],
    ['a category that cannot be', { categoryCode: 'x' }, [['INVALID_INPUT', 'categoryCode']]],
    ['a quantity without a unit', { quantity: 3 }, [['INVALID_INPUT', 'unit']]],
    ['an unknown organization', { statedById: newEntityId('5301') }, [['INVALID_INPUT', 'statedById']]],
    ['an abolished place', { divisionCode: ABOLISHED }, [['INVALID_INPUT', 'divisionCode']]],
    ['no request', { serviceRequestId: 'x' }, [['INVALID_INPUT', 'serviceRequestId']]],
    ['a suggestion that there is not', { fromSuggestion: true }, [['INVALID_INPUT', 'fromSuggestion']]],
    ['an empty key', { idempotencyKey: '' }, [['INVALID_INPUT', 'idempotencyKey']]],
    [
      'several faults at once',
      { title: '', quantity: 0, unit: '份' },
      [
        ['INVALID_INPUT', 'title'],
        ['INVALID_INPUT', 'quantity'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    expect(await lists.faults('stateNeed', input(changes))).toEqual(expected);
    for (const table of ['need_item', 'co_building_party', 'outbox', 'stat_delta', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('answers a repetition with the first need, and refuses the key for another', async () => {
    const first = await lists.make('stateNeed', input({ idempotencyKey: 'same' }));

    expect(await lists.make('stateNeed', input({ idempotencyKey: 'same' }))).toEqual(first);
    expect(await lists.faults('stateNeed', input({ idempotencyKey: 'same', title: '另一项' }))).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
  });

  it('is for officers and grid workers of the place and for who speaks for the organization', async () => {
    const allowed = [
      viewer('GRID_WORKER', { places: [PLACES.community] }),
      viewer('INTEGRATION', { places: [PLACES.city] }),
      secretaryOf(statedById),
    ];
    for (const who of allowed)
      expect(await lists.make('stateNeed', input(), who)).toMatchObject({ status: 'STATED' });
    const refused = [
      viewer('GRID_WORKER', { places: [PLACES.neighbour] }),
      viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }),
      viewer('AUDITOR', { places: [PLACES.district] }),
      viewer('RESIDENT'),
      secretaryOf(await lists.unit()),
    ];
    for (const who of refused)
      expect((await lists.ask('stateNeed', input(), who)).errors).toMatchObject([
        { path: ['it'], extensions: { code: 'FORBIDDEN' } },
      ]);
  });

  it('can be taken back with a reason while it is open, which leaves it out of the rate', async () => {
    const { id } = await lists.make('stateNeed', input());
    expect(await lists.faults('withdrawNeed', { id, expectedVersion: 1, reason: '' })).toEqual([
      ['INVALID_INPUT', 'reason'],
    ]);
    const answers = await Promise.all(
      ['已解决', '重复登记'].map((reason) => lists.run('withdrawNeed', { id, expectedVersion: 1, reason })),
    );

    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'CONFLICT', currentVersion: 2 },
    ]);
    expect(await counted()).toEqual([
      { scope: PLACES.community, day: TODAY, measure: 'need.stated', amount: 1 },
      { scope: PLACES.community, day: TODAY, measure: 'need.withdrawn', amount: 1 },
    ]);
    expect(await lists.faults('withdrawNeed', { id, expectedVersion: 2, reason: '再次' })).toEqual([
      ['ACTION_NOT_AVAILABLE', 'id'],
    ]);
  });
});
