import { newEntityId, type Viewer } from '@governance/shared';
import { silentLog, type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { takeBackPoints } from '../points-account/persistence/earn-points.js';
import { PointsExpiry } from '../points-account/persistence/points-expiry.js';
import { givenRules, run } from '../testing/benefits.js';
import { givenHours, givenVolunteer } from '../testing/given.js';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers.js';

const STATION_UNIT = newEntityId(PLACES.community);
const COMMITTEE = newEntityId(PLACES.community);
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const zhao = viewer('VOLUNTEER', { subject: 'zhao' });
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const keeper = viewer('UNIT_SECRETARY', { organization: STATION_UNIT, subject: 'keeper' });
const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: COMMITTEE });
const SHOWN =
  'redemption { id version quantity points state collectionCode item { name stock } station { name } }';

let city: TestService;
let volunteerId: string;
let stationId: string;
let itemId: string;
let key = 0;
const fresh = () => `k${String((key += 1))}`;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());
beforeEach(async () => {
  await forgetVolunteers(city);
  await city.owner.query('TRUNCATE points_policy, exchange_station CASCADE');
  await givenRules(city);
  volunteerId = await givenVolunteer(city, { subject: 'lin' });
  const station = {
    divisionCode: PLACES.community,
    name: '书林公益积分兑换站',
    openingHours: '周一至周五 9:00-17:00',
  };
  const opened = await run(city, officer, [
    'openExchangeStation',
    { ...station, operatedById: STATION_UNIT, idempotencyKey: fresh() },
    'exchangeStation { id }',
  ]);
  stationId = opened['exchangeStation'].id;
  itemId = await offered();
});

const offered = async (changes: object = {}): Promise<string> => {
  const item = { stationId, name: '洗衣液', points: 3, stock: 5, idempotencyKey: fresh(), ...changes };
  return (await run(city, keeper, ['addRewardItem', item, 'rewardItem { id }']))['rewardItem'].id;
};
const serve = async (hours: number, servedOn = '2026-03-08', whose = volunteerId) => {
  const id = await givenHours(city, whose, { organizationId: COMMITTEE, hours, servedOn });
  await run(city, worker, ['confirmHours', { id, expectedVersion: 1 }, '']);
  return id;
};
const redeem = (changes: object = {}, who: Viewer = lin) =>
  run(city, who, ['redeemPoints', { itemId, quantity: 1, idempotencyKey: fresh(), ...changes }, SHOWN]);
const collect = (code: string, who: Viewer = keeper) =>
  run(city, who, ['collectRedemption', { code }, SHOWN]);
const cancel = (id: string, expectedVersion = 1, who: Viewer = lin) =>
  run(city, who, ['cancelRedemption', { id, expectedVersion }, SHOWN]);
const stock = async () =>
  (await city.owner.query<[{ stock: number }]>('SELECT stock FROM reward_item WHERE id = $1', [itemId]))[0]
    .stock;
const account = async () =>
  (
    await city.ask(
      lin,
      `query($id: ID!) { volunteer(id: $id) { points { balance lifetimeEarned
        redemptions { totalCount nodes { state } } entries { nodes { kind points } } } } }`,
      { id: volunteerId },
    )
  ).data.volunteer.points;

describe('redeeming points', () => {
  it('spends them on a reward that waits under a code, and leaves the hours', async () => {
    await serve(8);
    const { redemption } = await redeem({ quantity: 2 });

    expect(redemption).toEqual({
      ...{ id: expect.any(String) as string, version: 1, quantity: 2, points: 6, state: 'PENDING' },
      collectionCode: expect.stringMatching(/^[0-9A-Z]{14}$/) as string,
      ...{ item: { name: '洗衣液', stock: 3 }, station: { name: '书林公益积分兑换站' } },
    });
    expect(await account()).toMatchObject({ balance: 2, lifetimeEarned: 8, redemptions: { totalCount: 1 } });
    expect(await city.owner.query('SELECT sum(hours)::float8 AS hours FROM hour_record')).toEqual([
      { hours: 8 },
    ]);
    const told = await city.owner.query(`SELECT payload FROM outbox WHERE entity = 'Redemption'`);
    expect(JSON.stringify(told)).not.toMatch(
      new RegExp(`${volunteerId}|${redemption.collectionCode as string}`),
    );
  });

  it('answers a repetition with the same key once, also at once, and refuses another body', async () => {
    await serve(8);
    const answers = await Promise.all(Array.from({ length: 6 }, () => redeem({ idempotencyKey: 'same' })));

    expect(new Set(answers.map(({ redemption }) => redemption.id as string)).size).toBe(1);
    expect([(await account()).balance, await stock()]).toEqual([5, 4]);
    expect(await redeem({ idempotencyKey: 'same', quantity: 2 })).toMatchObject({
      redemption: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
  });

  it('never spends more than there is, nor hands out more than is in stock, however many come at once', async () => {
    await serve(10);
    const mine = await Promise.all(Array.from({ length: 5 }, () => redeem()));
    const another = await givenVolunteer(city, { subject: 'zhao' });
    await serve(24, '2026-03-09', another);
    const theirs = await Promise.all(Array.from({ length: 5 }, () => redeem({}, zhao)));

    expect(mine.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      ...['POINTS_INSUFFICIENT', 'POINTS_INSUFFICIENT'],
    ]);
    expect(theirs.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      ...['STOCK_INSUFFICIENT', 'STOCK_INSUFFICIENT', 'STOCK_INSUFFICIENT'],
    ]);
    expect([(await account()).balance, await stock()]).toEqual([1, 0]);
  });

  it('is open once in a window of the rules; what was cancelled does not count', async () => {
    await givenRules(city, { redemption_window: 'QUARTER' });
    await serve(12);
    const { redemption } = await redeem();
    expect(await redeem()).toMatchObject({ userErrors: [{ code: 'ACTION_NOT_AVAILABLE', field: 'itemId' }] });
    await cancel(redemption.id);
    const both = await Promise.all([redeem(), redeem()]);

    expect(both.filter(({ redemption: made }) => made !== null)).toHaveLength(1);
  });

  it('takes the whole balance where the rules say so, and gives all of it back', async () => {
    await givenRules(city, { clears_balance_on_redemption: true });
    await serve(8);
    const { redemption } = await redeem();
    expect([redemption.points, (await account()).balance]).toEqual([8, 0]);
    await cancel(redemption.id);

    expect(await account()).toMatchObject({ balance: 8, lifetimeEarned: 8 });
  });

  it('is for volunteers of the city and for what is offered', async () => {
    await expect(redeem({}, zhao)).rejects.toThrow('NOT_FOUND');
    await serve(8);
    await run(city, keeper, ['changeRewardItem', { id: itemId, offered: false, expectedVersion: 1 }, '']);
    await expect(redeem()).rejects.toThrow('NOT_FOUND');
    expect(await redeem({ itemId: await offered(), quantity: 0 })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: 'quantity' }],
    });
  });
});

describe('a redemption', () => {
  it('is collected once, with its code, by the people of its station, who see nothing of the volunteer', async () => {
    await serve(8);
    const { redemption } = await redeem();
    const code = redemption.collectionCode as string;
    const typed = `${code.slice(0, 5)} ${code.slice(5).toLowerCase()}`;
    await expect(collect(code, { ...keeper, organization: COMMITTEE })).rejects.toThrow('NOT_FOUND');
    await expect(collect(code, lin)).rejects.toThrow('NOT_FOUND');
    const answers = await Promise.all([collect(typed), collect(code)]);

    expect(answers.map(({ redemption: it }) => it?.state as string).sort()).toEqual(['COLLECTED', undefined]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'ACTION_NOT_AVAILABLE', field: 'code' },
    ]);
    expect(await cancel(redemption.id, 2)).toMatchObject({ userErrors: [{ code: 'ACTION_NOT_AVAILABLE' }] });
    expect(await collect('A1')).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT', field: 'code' }] });
  });

  it('gives points and stock back when it is cancelled, once', async () => {
    await serve(8);
    const { redemption } = await redeem({ quantity: 2 });
    const answers = await Promise.all([cancel(redemption.id), cancel(redemption.id)]);

    expect(answers.flatMap(({ userErrors }) => userErrors.map((it) => it.code))).toEqual(['CONFLICT']);
    expect([await account(), await stock()]).toMatchObject([
      {
        balance: 8,
        entries: {
          nodes: [{ kind: 'REVERSE', points: 6 }, { kind: 'REDEEM', points: -6 }, { kind: 'EARN' }],
        },
      },
      5,
    ]);
  });

  it('is seen by the volunteer alone, on every path', async () => {
    await serve(8);
    const { redemption } = await redeem();
    const query = `query($id: ID!, $ids: [_Any!]!) { redemption(id: $id) { id } _entities(representations: $ids) { ... on Redemption { id } } }`;
    const variables = { id: redemption.id, ids: [{ __typename: 'Redemption', id: redemption.id }] };

    for (const who of [zhao, officer, keeper, worker]) {
      const { data, errors } = await city.ask(who, query, variables);
      expect([data, errors?.[0]?.extensions['code']]).toEqual([
        { redemption: null, _entities: [null] },
        'NOT_FOUND',
      ]);
      await expect(cancel(redemption.id, 1, who)).rejects.toThrow('NOT_FOUND');
    }
    expect((await city.ask(lin, query, variables)).data.redemption).toEqual({ id: redemption.id });
  });
});

describe('an exchange station', () => {
  it('is read by everybody with what it offers, in as many statements for many as for one', async () => {
    const query = `{ division: _entities(representations: [{ __typename: "Division", code: "${PLACES.street}" }]) {
      ... on Division { exchangeStations { totalCount nodes { name openingHours operatedBy { id } items { nodes { name points } } } } } }
      exchangeStations(filter: { divisionCode: "${PLACES.district}" }) { nodes { id } } }`;
    const count = async () => {
      city.forgetStatements();
      const { data, errors } = await city.ask(viewer('RESIDENT'), query);
      expect(errors).toBeUndefined();
      return [city.statements.length, data.division[0].exchangeStations.totalCount];
    };
    const [one] = await count();
    const more = { divisionCode: PLACES.neighbour, name: '二号站', operatedById: STATION_UNIT };
    await run(city, officer, ['openExchangeStation', { ...more, idempotencyKey: fresh() }, '']);
    await offered({ name: '雨伞' });

    expect(await count()).toEqual([one, 2]);
  });

  it('is kept by its people and by staff of its place, and offers nothing once closed', async () => {
    const stranger = viewer('STREET_OFFICER', { places: [PLACES.otherStreet] });
    const item = { stationId, name: '雨伞', points: 2, stock: 1, idempotencyKey: fresh() };
    await expect(run(city, stranger, ['addRewardItem', item, ''])).rejects.toThrow('FORBIDDEN');
    await expect(
      run(city, keeper, [
        'openExchangeStation',
        { divisionCode: PLACES.community, name: '站', operatedById: STATION_UNIT, idempotencyKey: fresh() },
        '',
      ]),
    ).rejects.toThrow('FORBIDDEN');
    const wrong = await run(city, officer, [
      'addRewardItem',
      { ...item, name: '', points: 0, stock: -1 },
      '',
    ]);
    expect(wrong.userErrors.map(({ field }) => field)).toEqual(['name', 'points', 'stock']);
    const less = await run(city, keeper, [
      'changeRewardItem',
      { id: itemId, stockChange: -6, expectedVersion: 1 },
      '',
    ]);
    expect(less.userErrors).toEqual([{ code: 'STOCK_INSUFFICIENT', field: 'stockChange' }]);
    await serve(8);
    await run(city, officer, ['closeExchangeStation', { id: stationId, expectedVersion: 2 }, '']);

    await expect(redeem()).rejects.toThrow('NOT_FOUND');
  });
});

describe('any sequence of what moves points', () => {
  const anyStep = fc.oneof(
    fc.record({
      does: fc.constant('serve' as const),
      day: fc.integer({ min: 1, max: 9 }),
      hours: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({
      does: fc.constantFrom('redeem' as const, 'cancel' as const, 'takeBack' as const),
      which: fc.nat(9),
    }),
    fc.record({ does: fc.constant('expire' as const), days: fc.integer({ min: 1, max: 90 }) }),
  );

  it('keeps the balance the sum of ledger and lots, never negative, and the stock what was not redeemed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyStep, { minLength: 1, maxLength: 3 }), { maxLength: 7 }),
        async (rounds) => {
          const subject = fresh();
          const who = viewer('VOLUNTEER', { subject });
          const id = await givenVolunteer(city, { subject });
          await city.owner.query('UPDATE points_policy SET expires_after_months = 1');
          const item = await offered({ points: 2, stock: 4 });
          const [records, made]: [string[], string[]] = [[], []];
          const step = async (it: (typeof rounds)[number][number]) => {
            if (it.does === 'serve') records.push(await serve(it.hours, `2026-03-0${String(it.day)}`, id));
            else if (it.does === 'expire') {
              const now = () => new Date(Date.now() + it.days * 86_400_000);
              await new PointsExpiry({
                transaction: (work) => city.owner.transaction(work),
                log: silentLog,
                now,
              }).endSome();
            } else if (it.does === 'redeem') {
              const { redemption } = await redeem({ itemId: item, quantity: 1 + (it.which % 2) }, who);
              if (redemption) made.push(redemption.id);
            } else if (it.does === 'cancel') {
              const one = made[it.which];
              if (one !== undefined) await cancel(one, 1, who);
            } else {
              const one = records[it.which];
              if (one !== undefined)
                await city.owner.transaction((manager) =>
                  takeBackPoints(manager, { id: one, volunteerId: id }),
                );
            }
          };
          for (const round of rounds) await Promise.all(round.map(step));

          const [sums] = await city.owner.query<[Record<string, number>]>(
            `SELECT a.balance, a.lifetime_earned AS lifetime, a.entries,
             (SELECT coalesce(sum(points), 0)::int FROM points_entry e WHERE e.volunteer_id = a.volunteer_id) AS ledger,
             (SELECT coalesce(sum(remaining), 0)::int FROM points_lot l WHERE l.volunteer_id = a.volunteer_id) AS lots,
             (SELECT coalesce(sum(points), 0)::int FROM points_entry e WHERE e.volunteer_id = a.volunteer_id AND kind = 'EARN'
                AND NOT EXISTS (SELECT FROM points_entry r WHERE r.volunteer_id = e.volunteer_id AND r.reverses = e.sequence)) AS kept,
             (SELECT count(*)::int FROM points_entry e WHERE e.volunteer_id = a.volunteer_id) AS length,
             (SELECT stock + (SELECT coalesce(sum(quantity), 0)::int FROM redemption d WHERE d.item_id = i.id AND d.state <> 'CANCELLED')
              FROM reward_item i WHERE i.id = $2) AS stock
           FROM points_account a WHERE a.volunteer_id = $1`,
            [id, item],
          );
          if (!sums) return;
          expect(sums).toEqual({
            ...{ balance: sums['ledger'], ledger: sums['lots'], lots: sums['balance'] },
            ...{
              lifetime: sums['kept'],
              kept: sums['lifetime'],
              entries: sums['length'],
              length: sums['entries'],
              stock: 4,
            },
          });
          expect(sums['balance']).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 12 },
    );
  });
});
