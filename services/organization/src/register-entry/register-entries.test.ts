import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { faultsOf, REGISTER_CHANGES, RegisterDesk } from '../testing/register-desk.js';
import { Seed } from '../testing/seed.js';

const { add: ADD, addAll: ADD_ALL, amend: AMEND, close: CLOSE } = REGISTER_CHANGES;

describe('the register', () => {
  let city: TestService;
  let seed: Seed;
  let desk: RegisterDesk;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
    desk = new RegisterDesk(city);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('takes an entry with all that is known of it, and the others are told', async () => {
    const organizationId = await seed.organization();
    const given = {
      title: '经费打包下拨',
      category: '服务群众经费',
      quantity: 350000.25,
      document: '某政发〔2025〕八号',
      legalBasis: '关于经费打包下拨的通知',
      validFrom: '2025-01-01T00:00:00.000Z',
      validTo: '2026-01-01T00:00:00.000Z',
    };
    const entry = await desk.add({
      ...given,
      kind: 'FUND_ALLOCATED',
      organizationId,
      decision: { text: '同意', decidedOn: '2025-01-05', decidedById: organizationId },
    });

    expect(entry).toEqual({
      ...given,
      id: expect.stringMatching(/^5301-/) as string,
      version: 1,
      unit: 'yuan',
      subject: null,
      outcome: null,
      closingReason: null,
      kind: { code: 'FUND_ALLOCATED', name: '经费下拨' },
      division: { code: PLACES.community },
      organization: { id: organizationId },
      repeats: null,
      decision: { text: '同意', decidedOn: '2025-01-05', decidedBy: { id: organizationId } },
    });
    expect(await city.owner.query('SELECT type, version, entity_id, payload FROM outbox')).toMatchObject([
      { type: 'RegisterEntryAdded', version: 1, entity_id: entry.id, payload: { kind: 'FUND_ALLOCATED' } },
    ]);
    expect(await city.owner.query('SELECT * FROM stat_delta')).toEqual([]);
  });

  it('takes one entry when the same request comes again, also at once', async () => {
    const input = desk.wanted({ idempotencyKey: 'same' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.done(ADD, input)));

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(faultsOf(await desk.run(ADD, { ...input, title: '别的' }))).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
  });

  it('lets an entry be put right in what is given; null takes away what may be missing', async () => {
    const decision = { text: '同意', decidedOn: '2025-01-05' };
    const entry = await desk.add({ category: '甲体系', quantity: 3, document: '一号文', decision });

    const input = { id: entry.id, expectedVersion: 1, title: '新措施', category: null, quantity: 4.5 };
    const amended = await desk.done(AMEND, input);

    expect(amended).toEqual({ ...entry, version: 2, title: '新措施', category: null, quantity: 4.5 });
    const undecided = await desk.done(AMEND, { id: entry.id, expectedVersion: 2, decision: null });
    expect(undecided).toEqual({ ...amended, version: 3, decision: null });
  });

  it('checks what is put right as what is new', async () => {
    const { id } = await desk.add({ kind: 'MEMBERS_DEVELOPED', quantity: 12 });
    const faultsWith = async (given: object) =>
      faultsOf(await desk.run(AMEND, { id, expectedVersion: 1, ...given }));

    expect(await faultsWith({ title: ' ', quantity: 3 })).toEqual([
      ['INVALID_INPUT', 'title'],
      ['INVALID_INPUT', 'quantity'],
    ]);
    expect(await faultsWith({ decision: { text: '同意', decidedById: newEntityId('5301') } })).toEqual([
      ['INVALID_INPUT', 'decision'],
    ]);
  });

  it('lets one of two writers win, and tells the other how it stands', async () => {
    const entry = await desk.add();
    const closing = { id: entry.id, expectedVersion: 1, outcome: 'COMPLETED', reason: '已办结' };
    const both = await Promise.all([
      desk.run(AMEND, { id: entry.id, expectedVersion: 1, title: '别的' }),
      desk.run(CLOSE, closing),
    ]);

    expect(both.filter(({ registerEntry }) => registerEntry !== null)).toHaveLength(1);
    expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });

  it('closes an entry once and for all, at an instant since it began', async () => {
    const entry = await desk.add({ validFrom: '2025-01-01T00:00:00Z' });
    const base = { id: entry.id, expectedVersion: 1, outcome: 'EXPIRED', reason: '到期' };
    const early = await desk.run(CLOSE, { ...base, closedAt: '2024-12-31T00:00:00Z', reason: '' });
    expect(faultsOf(early)).toEqual([
      ['INVALID_INPUT', 'reason'],
      ['INVALID_INPUT', 'closedAt'],
    ]);

    const closedAt = '2025-06-01T00:00:00.000Z';
    const closed = await desk.close(entry, 'EXPIRED', { closedAt, reason: '到期' });

    expect(closed).toEqual({
      ...entry,
      version: 2,
      validTo: closedAt,
      outcome: 'EXPIRED',
      closingReason: '到期',
    });
    expect(faultsOf(await desk.run(CLOSE, { ...base, expectedVersion: 2 }))).toEqual([
      ['ACTION_NOT_AVAILABLE', 'id'],
    ]);
    expect(faultsOf(await desk.run(AMEND, { id: entry.id, expectedVersion: 2, title: '晚了' }))).toEqual([
      ['ACTION_NOT_AVAILABLE', 'id'],
    ]);
  });

  it('does not lengthen what had run out, and lets what had not begun never begin', async () => {
    const past = { validFrom: '2024-01-01T00:00:00.000Z', validTo: '2024-12-31T00:00:00.000Z' };
    const future = new Date(Date.now() + 86_400_000).toISOString();

    expect(await desk.close(await desk.add(past), 'COMPLETED')).toMatchObject(past);
    expect(await desk.close(await desk.add({ validFrom: future }), 'REPLACED')).toMatchObject({
      validFrom: future,
      validTo: future,
    });
  });

  it('takes many entries at once and tells of each what became of it', async () => {
    const row = (title: string, changes: object = {}) => ({
      kind: 'SERVICE_BRAND',
      divisionCode: PLACES.community,
      title,
      ...changes,
    });
    const input = {
      idempotencyKey: 'all',
      entries: [
        row('邻里驿站'),
        row('', { divisionCode: '53' }),
        row('爱心帮帮团'),
        row('别的', { kind: 'NONE' }),
      ],
    };
    const tried = async () => (await desk.as(desk.officer, ADD_ALL, input)).data.it as { results: object[] };
    const first = await tried();

    expect(first).toMatchObject({
      userErrors: [],
      results: [
        { index: 0, registerEntry: { title: '邻里驿站' }, alreadySupplied: [], userErrors: [] },
        { index: 1, registerEntry: null, userErrors: [{ code: 'DIVISION_CODE_MALFORMED' }] },
        { index: 2, registerEntry: { title: '爱心帮帮团' }, userErrors: [] },
        { index: 3, registerEntry: null, userErrors: [{ code: 'INVALID_INPUT', field: 'kind' }] },
      ],
    });
    expect(await tried()).toEqual(first);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM register_entry')).toEqual([{ n: 2 }]);
  });

  it.each([
    ['no rows', 0, 'all', 'entries'],
    ['101 rows', 101, 'all', 'entries'],
    ['no key', 1, '', 'idempotencyKey'],
    ['a key that leaves no room for the row', 1, 'k'.repeat(91), 'idempotencyKey'],
  ])('refuses %s as a whole', async (_, rows, idempotencyKey, field) => {
    const row = { kind: 'SERVICE_BRAND', divisionCode: PLACES.community, title: '邻里驿站' };
    const entries = Array.from({ length: rows }, () => row);
    const { data } = await desk.as(desk.officer, ADD_ALL, { idempotencyKey, entries });

    expect(data.it).toMatchObject({ results: null, userErrors: [{ code: 'INVALID_INPUT', field }] });
  });

  it('is kept by nobody but officers of the place; one row elsewhere refuses all', async () => {
    const { id } = await desk.add();
    const base = { id, expectedVersion: 1 };
    const row = (divisionCode: string) => ({ kind: 'SERVICE_BRAND', divisionCode, title: '邻里驿站' });
    const rows = { idempotencyKey: 'all', entries: [row(PLACES.community), row(PLACES.otherCommunity)] };
    const stranger = viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] });
    const secretary = viewer('UNIT_SECRETARY', { places: [PLACES.community] });
    for (const [who, document, input] of [
      [stranger, ADD, desk.wanted()],
      [secretary, ADD, desk.wanted()],
      [desk.officer, ADD_ALL, rows],
      [secretary, AMEND, { ...base, title: '别的' }],
      [stranger, CLOSE, { ...base, outcome: 'CLEARED', reason: '清理' }],
    ] as const) {
      const { data, errors } = await desk.as(who, document, input);
      expect([data, errors]).toMatchObject([null, [{ extensions: { code: 'FORBIDDEN' } }]]);
    }
    expect(await city.owner.query('SELECT count(*)::int AS n FROM register_entry')).toEqual([{ n: 1 }]);
  });
});
