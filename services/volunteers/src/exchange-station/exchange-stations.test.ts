import { silentLog, type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { takeBackPoints } from '../points-account/persistence/earn-points.js';
import { PointsExpiry } from '../points-account/persistence/points-expiry.js';
import { run } from '../testing/benefits.js';
import { givenVolunteer } from '../testing/given.js';
import { openVolunteers, PLACES } from '../testing/open-volunteers.js';
import { keeper, officer, RewardShop, STATION_UNIT } from '../testing/reward-shop.js';

let city: TestService;
let shop: RewardShop;

beforeAll(async () => {
  city = await openVolunteers();
  shop = new RewardShop(city);
});
afterAll(() => city.stop());
beforeEach(() => shop.open());

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
    await run(city, officer, ['openExchangeStation', { ...more, idempotencyKey: shop.fresh() }, '']);
    await shop.offered({ name: '雨伞' });

    expect(await count()).toEqual([one, 2]);
  });

  it('is kept by its people and by staff of its place, and offers nothing once closed', async () => {
    const stranger = viewer('STREET_OFFICER', { places: [PLACES.otherStreet] });
    const item = {
      stationId: shop.stationId,
      name: '雨伞',
      points: 2,
      stock: 1,
      idempotencyKey: shop.fresh(),
    };
    await expect(run(city, stranger, ['addRewardItem', item, ''])).rejects.toThrow('FORBIDDEN');
    await expect(
      run(city, keeper, [
        'openExchangeStation',
        {
          divisionCode: PLACES.community,
          name: '站',
          operatedById: STATION_UNIT,
          idempotencyKey: shop.fresh(),
        },
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
      { id: shop.itemId, stockChange: -6, expectedVersion: 1 },
      '',
    ]);
    expect(less.userErrors).toEqual([{ code: 'STOCK_INSUFFICIENT', field: 'stockChange' }]);
    await shop.serve(8);
    await run(city, officer, ['closeExchangeStation', { id: shop.stationId, expectedVersion: 2 }, '']);

    await expect(shop.redeem()).rejects.toThrow('NOT_FOUND');
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
          const subject = shop.fresh();
          const who = viewer('VOLUNTEER', { subject });
          const id = await givenVolunteer(city, { subject });
          await city.owner.query('UPDATE points_policy SET expires_after_months = 1');
          const item = await shop.offered({ points: 2, stock: 4 });
          const [records, made]: [string[], string[]] = [[], []];
          const step = async (it: (typeof rounds)[number][number]) => {
            if (it.does === 'serve')
              records.push(await shop.serve(it.hours, `2026-03-0${String(it.day)}`, id));
            else if (it.does === 'expire') {
              const now = () => new Date(Date.now() + it.days * 86_400_000);
              await new PointsExpiry({
                transaction: (work) => city.owner.transaction(work),
                log: silentLog,
                now,
              }).endSome();
            } else if (it.does === 'redeem') {
              const { redemption } = await shop.redeem({ itemId: item, quantity: 1 + (it.which % 2) }, who);
              if (redemption) made.push(redemption.id);
            } else if (it.does === 'cancel') {
              const one = made[it.which];
              if (one !== undefined) await shop.cancel(one, 1, who);
            } else {
              const one = records[it.which];
              if (one !== undefined)
                await city.owner.transaction((manager) =>
                  takeBackPoints(manager, { id: one, volunteerId: id }),
                );
            }
          };
          for (const round of rounds) await Promise.all(round.map(step));

          const [sums] = await city.owner.query<Record<string, number>[]>(
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
          // Nothing may have happened yet.
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
