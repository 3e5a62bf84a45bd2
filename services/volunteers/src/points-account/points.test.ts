import { businessDay, newEntityId, type Viewer } from '@governance/shared';
import { silentLog, type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { RedemptionWindow, windowStart } from '../points-policy/redemption-window.js';
import { administrator, givenRules, rules, run } from '../testing/benefits.js';
import { givenHours, givenVolunteer } from '../testing/given.js';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers.js';
import { earnedPoints } from './earned-points.js';
import { takeBackPoints } from './persistence/earn-points.js';
import { PointsExpiry } from './persistence/points-expiry.js';

const UNIT = newEntityId(PLACES.community);
const COMMITTEE = newEntityId(PLACES.community);
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: COMMITTEE });
const POINTS = `query($id: ID!) { volunteer(id: $id) { points { balance lifetimeEarned notRecovered card
  entries(first: 100) { totalCount nodes { sequence kind points balanceAfter expiresOn notRecovered sourceId } } } } }`;

let city: TestService;
let volunteerId: string;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());
beforeEach(async () => {
  await forgetVolunteers(city);
  await city.owner.query('TRUNCATE points_policy');
  volunteerId = await givenVolunteer(city, { subject: 'lin', homeOrganizationId: UNIT });
});

const pointsOf = async (who: Viewer = lin) =>
  (await city.ask(who, POINTS, { id: volunteerId })).data.volunteer?.points;
const given = (hours: number, servedOn = '2026-03-08') =>
  givenHours(city, volunteerId, { organizationId: COMMITTEE, hours, servedOn });
const confirm = (id: string) =>
  run(city, worker, ['confirmHours', { id, expectedVersion: 1 }, 'hourRecord { state }']);
const serve = async (hours: number, servedOn?: string) => {
  const id = await given(hours, servedOn);
  await confirm(id);
  return id;
};
const takeBack = (id: string) =>
  city.owner.transaction((manager) => takeBackPoints(manager, { id, volunteerId }));
const expiryAt = (day: string) =>
  new PointsExpiry({
    ...{ transaction: (work) => city.owner.transaction(work), log: silentLog },
    now: () => new Date(`${day}T04:00:00Z`),
  });

describe('what hours earn', () => {
  it('follows the rules of the day of the service, whole points for what the limits leave', async () => {
    await givenRules(city, {
      points_per_hour: 3,
      max_hours_per_activity: 2,
      max_hours_per_day: 3,
      valid_from: '2026-01-01',
    });
    for (const [hours, day] of [[0.5], [2.5], [4], [9, '2025-12-31'], [1, '2026-03-09']] as const)
      await serve(hours, day);

    const { entries, ...account } = await pointsOf();
    expect(account).toEqual({ balance: 12, lifetimeEarned: 12, notRecovered: 0, card: null });
    expect(entries.nodes.map(({ points }: { points: number }) => points)).toEqual([3, 2, 6, 1]);
  });

  it('is never more than hours and limits give, whatever the order, and half hours of a day add up', () => {
    const anyRules = fc.record({
      pointsPerHour: fc.integer({ min: 0, max: 9 }),
      maxHoursPerActivity: fc.option(fc.integer({ min: 1, max: 8 }).map((it) => it / 2)),
      maxHoursPerDay: fc.option(fc.integer({ min: 1, max: 16 }).map((it) => it / 2)),
    });
    const anyDay = fc.array(
      fc.integer({ min: 1, max: 12 }).map((it) => it / 2),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyRules, anyDay, (given, day) => {
        const all = { ...given, referralPoints: null, silverCardPoints: null, goldCardPoints: null };
        const policy = { ...all, ...{ expiresAfterMonths: null, clearsBalanceOnRedemption: false } };
        const total = day.reduce(
          (sum, hours) => {
            const earned = earnedPoints(hours, sum, {
              ...policy,
              redemptionWindow: RedemptionWindow.ANY_TIME,
            });
            return { hours: sum.hours + earned.hours, points: sum.points + earned.points };
          },
          { hours: 0, points: 0 },
        );
        const each = day.map((hours) => Math.min(hours, given.maxHoursPerActivity ?? hours));
        const counted = Math.min(
          each.reduce((a, b) => a + b, 0),
          given.maxHoursPerDay ?? Infinity,
        );

        expect(total).toEqual({ hours: counted, points: Math.floor(counted * given.pointsPerHour) });
      }),
    );
  });

  it('is nothing where the city has published no rules, and the hours count all the same', async () => {
    await serve(4);

    expect(await pointsOf()).toMatchObject({ balance: 0, entries: { totalCount: 0 } });
    expect(await city.owner.query('SELECT state FROM hour_record')).toEqual([{ state: 'CONFIRMED' }]);
  });

  it('gives the cards of the city, which redeeming does not take away', async () => {
    await givenRules(city, { silver_card_points: 5, gold_card_points: 10 });
    const cards = [];
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) {
      await serve(4, day);
      cards.push((await pointsOf()).card);
    }

    expect(cards).toEqual([null, 'SILVER', 'GOLD']);
  });

  it('is one’s own matter: no secretary, worker or other volunteer sees it', async () => {
    await givenRules(city);
    await serve(2);
    const others = [
      viewer('UNIT_SECRETARY', { organization: UNIT, subject: 'secretary' }),
      worker,
      { ...administrator, subject: 'other' },
    ];

    expect(await Promise.all(others.map(pointsOf))).toEqual([null, null, null]);
    const stranger = await city.ask(viewer('VOLUNTEER', { subject: 'zhao' }), POINTS, { id: volunteerId });
    expect(stranger.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('is read in as many statements for many entries as for one', async () => {
    await givenRules(city);
    const count = async () => {
      city.forgetStatements();
      await pointsOf();
      return city.statements.length;
    };
    await serve(1);
    const one = await count();
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']) await serve(1, day);

    expect(await count()).toBe(one);
  });
});

describe('points of reversed hours', () => {
  it('are taken back once; what was spent stays spent, and nobody owes it', async () => {
    await givenRules(city);
    const [first, second] = [await serve(5, '2026-03-01'), await serve(3, '2026-03-02')];
    await city.owner.query(`UPDATE points_lot SET remaining = 0 WHERE sequence = 1`);
    await city.owner.query(`UPDATE points_lot SET remaining = 2 WHERE sequence = 2`);
    await city.owner.query(`UPDATE points_account SET balance = 2`);
    await Promise.all([takeBack(first), takeBack(first)]);

    expect(await pointsOf()).toMatchObject({ balance: 0, lifetimeEarned: 3, notRecovered: 3 });
    await takeBack(second);
    await serve(4, '2026-03-09');
    expect(await pointsOf()).toMatchObject({ balance: 4, lifetimeEarned: 4, notRecovered: 6 });
  });

  it('that ended on their own are not taken a second time from others', async () => {
    await givenRules(city, { expires_after_months: 1 });
    const old = await serve(5, '2026-03-01');
    await city.owner.query(`UPDATE points_lot SET expires_on = '2026-03-31'`);
    await serve(2, '2026-03-02');
    await takeBack(old);

    expect(await pointsOf()).toMatchObject({ balance: 2, lifetimeEarned: 2, notRecovered: 0 });
  });
});

describe('points whose last day is over', () => {
  it('end once, though two workers look at the same time', async () => {
    await givenRules(city, { expires_after_months: 1 });
    await serve(3, '2026-03-01');
    await givenRules(city);
    await serve(2, '2026-03-02');
    const [worker1, worker2] = [expiryAt('2999-01-01'), expiryAt('2999-01-01')];
    const looked = await Promise.all([worker1.endSome(), worker2.endSome(), worker1.endSome()]);

    expect(looked.reduce((sum, it) => sum + it, 0)).toBe(1);
    expect(await worker2.endSome()).toBe(0);
    const { balance, lifetimeEarned, entries } = await pointsOf();
    expect({ balance, lifetimeEarned }).toEqual({ balance: 2, lifetimeEarned: 5 });
    expect(entries.nodes[0]).toMatchObject({ kind: 'EXPIRE', points: -3, balanceAfter: 2 });
  });

  it('can still be redeemed on that day', async () => {
    await givenRules(city, { expires_after_months: 1 });
    await serve(3);
    const { expiresOn } = (await pointsOf()).entries.nodes[0];

    expect(await expiryAt(expiresOn).endSome()).toBe(0);
  });
});

describe('the ledger', () => {
  it.each(['UPDATE points_entry SET points = 9', 'DELETE FROM points_entry'])(
    'refuses %s',
    async (statement) => {
      await givenRules(city);
      await serve(2);

      await expect(city.owner.query(statement)).rejects.toThrow('never changed or removed');
    },
  );

  it('is guarded by the database: no balance below zero, no hours that earn twice', async () => {
    await givenRules(city);
    const id = await serve(2);

    await expect(city.owner.query('UPDATE points_account SET balance = -1')).rejects.toThrow(
      'points_account_balance',
    );
    const again = city.owner.query(
      `INSERT INTO points_entry (city_code, volunteer_id, sequence, id, kind, points, balance_after, at, reason, source_id)
       VALUES ('5301', $1, 2, 'x', 'EARN', 2, 4, now(), 'x', $2)`,
      [volunteerId, id],
    );
    await expect(again).rejects.toThrow('points_entry_earned_once');
  });
});

describe('a bonus', () => {
  const grant = (who: Viewer, changes: object = {}) =>
    run(city, who, [
      'grantPointsBonus',
      { volunteerId, reason: '推荐新志愿者', idempotencyKey: 'b', ...changes },
      'points',
    ]);

  it('is what the rules give for a referral, once for a key, and nothing where they give none', async () => {
    await givenRules(city);
    expect(await grant(worker)).toMatchObject({
      points: null,
      userErrors: [{ code: 'ACTION_NOT_AVAILABLE' }],
    });
    await givenRules(city, { referral_points: 2 });
    const answers = await Promise.all([grant(worker), grant(worker), grant(worker)]);

    expect(answers.map(({ points }) => points as number)).toEqual([2, 2, 2]);
    expect(await pointsOf()).toMatchObject({ balance: 2, entries: { totalCount: 1 } });
  });

  it('is for those who attend to the volunteer, never for oneself', async () => {
    await givenRules(city, { referral_points: 2 });
    const secretary = viewer('UNIT_SECRETARY', { organization: UNIT, subject: 'secretary' });

    for (const who of [secretary, { ...worker, subject: 'lin' }])
      await expect(grant(who)).rejects.toThrow('FORBIDDEN');
    expect(await grant(worker, { reason: '电话13812345678' })).toMatchObject({
      userErrors: [{ code: 'CONTACT_IN_PUBLIC_TEXT', field: 'reason' }],
    });
  });
});

describe('the rules of a city', () => {
  const PUBLISHED = 'pointsPolicy { version validFrom basedOn rules { pointsPerHour maxHoursPerActivity } }';
  const publish = (changes: object = {}, who: Viewer = administrator) =>
    run(city, who, ['publishPointsPolicy', rules(changes), PUBLISHED]);

  it('are published version by version, and everybody reads them and the presets', async () => {
    await publish({ maxHoursPerActivity: 2, basedOn: 'HAILIN' });
    const answers = await Promise.all([publish(), publish({ pointsPerHour: 2 })]);

    expect(answers.map(({ pointsPolicy }) => pointsPolicy.version as number).sort()).toEqual([2, 3]);
    const { data, errors } = await city.ask(
      viewer('RESIDENT'),
      `{ pointsPolicies(divisionCode: "${PLACES.community}") { version basedOn } pointsPresets { code attribution } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.pointsPolicies.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);
    expect(data.pointsPresets.map(({ code }: { code: string }) => code)).toEqual([
      ...['HAILIN', 'HAINING', 'LUOHE', 'QISHAN', 'XINGTAI_QIAOXI'],
    ]);
  });

  it('are refused with all that is wrong, and for whoever does not govern the city', async () => {
    const wrong = { pointsPerHour: 1001, goldCardPoints: 5, silverCardPoints: 5, maxHoursPerDay: 0.3 };
    const { userErrors } = await publish({ ...wrong, validFrom: businessDay(new Date(0)) });

    expect(userErrors.map(({ field }) => field).sort()).toEqual([
      ...['goldCardPoints', 'maxHoursPerDay', 'pointsPerHour', 'validFrom'],
    ]);
    expect(await publish({ basedOn: 'NOBODY' })).toMatchObject({ userErrors: [{ field: 'basedOn' }] });
    const district = viewer('ADMINISTRATOR', { places: [PLACES.district] });
    await expect(publish({}, district)).rejects.toThrow('FORBIDDEN');
  });

  it('have windows that begin with the quarter or the half-year', () => {
    const days = ['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'];

    expect(days.map((day) => windowStart(RedemptionWindow.QUARTER, day))).toEqual([
      ...['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'],
    ]);
    expect(days.map((day) => windowStart(RedemptionWindow.HALF_YEAR, day))).toEqual([
      ...['2026-01-01', '2026-01-01', '2026-07-01', '2026-07-01'],
    ]);
  });
});
