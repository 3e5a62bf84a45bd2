import { type Viewer } from '@governance/shared';
import { type TestService } from '@governance/shared/testing';
import { givenRules, run } from '../testing/benefits.js';
import { givenVolunteer } from '../testing/given.js';
import { openVolunteers } from '../testing/open-volunteers.js';
import { keeper, lin, officer, RewardShop, worker, zhao } from '../testing/reward-shop.js';

let city: TestService;
let shop: RewardShop;

beforeAll(async () => {
  city = await openVolunteers();
  shop = new RewardShop(city);
});
afterAll(() => city.stop());
beforeEach(() => shop.open());

const serve = (hours: number, servedOn?: string, whose?: string) => shop.serve(hours, servedOn, whose);
const redeem = (changes: object = {}, who: Viewer = lin) => shop.redeem(changes, who);
const collect = (code: string, who?: Viewer) => shop.collect(code, who);
const cancel = (id: string, expectedVersion?: number, who?: Viewer) => shop.cancel(id, expectedVersion, who);
const stock = async () =>
  (
    await city.owner.query<[{ stock: number }]>('SELECT stock FROM reward_item WHERE id = $1', [shop.itemId])
  )[0].stock;
const account = async () =>
  (
    await city.ask(
      lin,
      `query($id: ID!) { volunteer(id: $id) { points { balance lifetimeEarned
        redemptions { totalCount nodes { state } } entries { nodes { kind points } } } } }`,
      { id: shop.volunteerId },
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
      new RegExp(`${shop.volunteerId}|${redemption.collectionCode as string}`),
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
    await run(city, keeper, [
      'changeRewardItem',
      { id: shop.itemId, offered: false, expectedVersion: 1 },
      '',
    ]);
    await expect(redeem()).rejects.toThrow('NOT_FOUND');
    expect(await redeem({ itemId: await shop.offered(), quantity: 0 })).toMatchObject({
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
    await expect(collect(code, { ...keeper, organization: 'x' })).rejects.toThrow('NOT_FOUND');
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
