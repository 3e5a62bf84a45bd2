import { businessDay, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { earnedPoints } from '../points-account/earned-points.js';
import { administrator, givenRules, rules, run } from '../testing/benefits.js';
import { givenVolunteer } from '../testing/given.js';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers.js';
import { RedemptionWindow, windowStart } from './redemption-window.js';

const UNIT = newEntityId(PLACES.community);
const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: newEntityId('5301') });

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

const pointsOf = async () =>
  (
    await city.ask(
      viewer('VOLUNTEER', { subject: 'lin' }),
      'query($id: ID!) { volunteer(id: $id) { points { balance entries { totalCount } } } }',
      { id: volunteerId },
    )
  ).data.volunteer.points;

describe('what hours earn by the rules', () => {
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
