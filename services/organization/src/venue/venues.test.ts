import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { faultsIn, VENUE_CHANGES, VenueDesk } from '../testing/venue-desk.js';

const { register: REGISTER, update: UPDATE, close: CLOSE } = VENUE_CHANGES;

describe('venues', () => {
  let city: TestService;
  let seed: Seed;
  let desk: VenueDesk;
  const names = async (query: string): Promise<readonly string[]> => {
    const { data, errors } = await city.ask(ANONYMOUS, `{ it: ${query} { totalCount nodes { name } } }`);
    expect(errors).toBeUndefined();
    const found = (data.it.nodes as { name: string }[]).map(({ name }) => name);
    expect(data.it.totalCount).toBe(found.length);
    return found;
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
    desk = new VenueDesk(city);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('are registered with all that residents want to know, and the others are told', async () => {
    const operatedById = await seed.organization({ name: '复兴社区居委会' });
    const given = {
      contactPhone: '0871-63120000',
      totalAreaM2: 800,
      publicAreaM2: 520,
      functions: ['PARTY_LIFE', 'DELIBERATION'],
      services: [{ code: 'SOCIAL_SECURITY.CARD', name: '社保卡申领' }],
      openingHours: [
        { from: 'MONDAY', to: 'FRIDAY', opens: '08:30', closes: '12:00' },
        { from: 'MONDAY', to: 'FRIDAY', opens: '13:00', closes: '24:00' },
      ],
      holidayNote: '春节照常开放',
      validFrom: '2024-03-01T00:00:00.000Z',
    };
    const venue = await desk.register({ ...given, operatedById, name: '  复兴社区党群服务中心 ' });

    expect(venue).toEqual({
      ...given,
      id: expect.stringMatching(/^5301-/) as string,
      version: 1,
      kind: 'PARTY_SERVICE_CENTRE',
      name: '复兴社区党群服务中心',
      address: '复兴路甲二号',
      openTo: 'EVERYBODY',
      validTo: null,
      division: { code: PLACES.community },
      operatedBy: { id: operatedById, name: '复兴社区居委会' },
      publicAreaRate: {
        numerator: 520,
        denominator: 800,
        value: 0.65,
        metric: { code: 'org.venue.public_area_share' },
      },
    });
    expect(await city.owner.query('SELECT type, version, entity_id, payload FROM outbox')).toMatchObject([
      { type: 'VenueRegistered', version: 1, entity_id: venue.id, payload: { kind: 'PARTY_SERVICE_CENTRE' } },
    ]);
  });

  it('are one when the same request comes again, also at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => desk.register({ idempotencyKey: 'same' })),
    );

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(faultsIn(await desk.run(REGISTER, desk.wanted({ idempotencyKey: 'same', name: '别的' })))).toEqual(
      [['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey']],
    );
  });

  it('change in what is given and keep the rest; null takes away what may be missing', async () => {
    const venue = await desk.register({
      contactPhone: '12345',
      totalAreaM2: 100,
      publicAreaM2: 50,
      functions: ['CARE'],
    });

    const changed = await desk.done(UPDATE, {
      id: venue.id,
      expectedVersion: 1,
      name: '新名称',
      contactPhone: null,
      functions: null,
      publicAreaM2: 60,
    });

    expect(changed).toEqual({
      ...venue,
      version: 2,
      name: '新名称',
      contactPhone: null,
      publicAreaM2: 60,
      publicAreaRate: { ...(venue['publicAreaRate'] as object), numerator: 60, value: 0.6 },
    });
  });

  it('let one of two writers win, and tell the other how it stands', async () => {
    const venue = await desk.register();
    const both = await Promise.all(
      ['甲', '乙'].map((name) => desk.run(UPDATE, { id: venue.id, expectedVersion: 1, name })),
    );

    expect(both.filter((it) => it.venue !== null)).toHaveLength(1);
    expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });

  it('check what is changed as when they are registered', async () => {
    const venue = await desk.register({ totalAreaM2: 100, publicAreaM2: 80 });

    const refused = await desk.run(UPDATE, {
      id: venue.id,
      expectedVersion: 1,
      totalAreaM2: 70,
      operatedById: newEntityId('5301'),
    });
    expect(faultsIn(refused)).toEqual([['INVALID_INPUT', 'publicAreaM2']]);
    const nobody = await desk.run(UPDATE, {
      id: venue.id,
      expectedVersion: 1,
      operatedById: newEntityId('5301'),
    });
    expect(faultsIn(nobody)).toEqual([['INVALID_INPUT', 'operatedById']]);
  });

  it('are closed once and for all, leave the lists, and stay known by their id', async () => {
    const venue = await desk.register({ validFrom: '2024-01-01T00:00:00Z' });
    const early = await desk.run(CLOSE, {
      id: venue.id,
      expectedVersion: 1,
      closedAt: '2023-01-01T00:00:00Z',
    });
    expect(faultsIn(early)).toEqual([['INVALID_INPUT', 'closedAt']]);

    const closed = await desk.done(CLOSE, { id: venue.id, expectedVersion: 1 });

    expect(closed).toMatchObject({ version: 2, validTo: expect.any(String) as string });
    expect(await names(`venues(filter: { divisionCode: "${PLACES.street}" })`)).toEqual([]);
    const { data } = await city.ask(ANONYMOUS, `{ venue(id: "${venue.id}") { validTo } }`);
    expect(data.venue).toEqual({ validTo: closed['validTo'] });
    expect(faultsIn(await desk.run(CLOSE, { id: venue.id, expectedVersion: 2 }))).toEqual([
      ['ACTION_NOT_AVAILABLE', 'id'],
    ]);
  });

  it.each([
    ['an officer of another place', viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] })],
    ['the secretary of a unit there', viewer('UNIT_SECRETARY', { places: [PLACES.community] })],
  ])('are not changed by %s', async (_, who) => {
    const venue = await desk.register();
    const base = { id: venue.id, expectedVersion: 1 };
    for (const [document, input] of [
      [REGISTER, desk.wanted()],
      [UPDATE, { ...base, name: '别的' }],
      [CLOSE, base],
    ] as const) {
      const { data, errors } = await city.ask(who, document, { input });
      expect([data, errors]).toMatchObject([null, [{ extensions: { code: 'FORBIDDEN' } }]]);
    }
  });

  it('that are unknown cannot be changed, and are null when looked up', async () => {
    for (const id of ['x', newEntityId('5301')]) {
      const { errors } = await city.ask(desk.officer, UPDATE, { input: { id, expectedVersion: 1 } });
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      expect((await city.ask(ANONYMOUS, `{ venue(id: "${id}") { id } }`)).data).toEqual({ venue: null });
    }
  });

  it('are found by place, kind, name in any writing and service, by everybody', async () => {
    const operatedById = await seed.organization();
    await desk.register({ name: '甲社区讲习所', kind: 'LECTURE_SITE', operatedById });
    await desk.register({ name: '乙社区服务中心', services: [{ code: 'CARE.LUNCH', name: '老年餐' }] });
    await desk.register({ name: '丙街道中心', divisionCode: PLACES.street });
    const elsewhere = viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] });
    await new VenueDesk(city, elsewhere).register({
      name: '丁',
      divisionCode: PLACES.otherCommunity,
      idempotencyKey: 'elsewhere',
    });

    const at = (filter: string) => names(`venues(filter: { divisionCode: "${PLACES.district}", ${filter} })`);
    expect(await at('')).toEqual(['丙街道中心', '甲社区讲习所', '乙社区服务中心']);
    expect(await at('kind: LECTURE_SITE')).toEqual(['甲社区讲习所']);
    expect(await at('search: "講習所"')).toEqual(['甲社区讲习所']);
    expect(await at('service: "CARE.LUNCH"')).toEqual(['乙社区服务中心']);
    expect(await names(`venues`)).toHaveLength(4);
    const { data } = await city.ask(
      ANONYMOUS,
      `{ _entities(representations: [{ __typename: "Division", code: "${PLACES.street}" },
          { __typename: "Organization", id: "${operatedById}" }]) {
        ... on Division { venues(first: 2) { totalCount pageInfo { hasNextPage } nodes { name } } }
        ... on Organization { venues { totalCount nodes { name } } } } }`,
    );
    expect(data._entities).toEqual([
      {
        venues: {
          totalCount: 3,
          pageInfo: { hasNextPage: true },
          nodes: [{ name: '丙街道中心' }, { name: '甲社区讲习所' }],
        },
      },
      { venues: { totalCount: 1, nodes: [{ name: '甲社区讲习所' }] } },
    ]);
  });
});
