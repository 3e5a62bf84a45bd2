import { businessDay, newEntityId, rebuildStatistics, shiftedDay, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { VOLUNTEERS_FACTS } from '../database/statistics';
import { administrator, givenRules, run } from '../testing/benefits';
import { givenHours, givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const COMMITTEE = newEntityId(PLACES.community);
const UNIT = newEntityId(PLACES.community);
const organizer = viewer('GRID_WORKER', {
  places: [PLACES.community],
  organization: COMMITTEE,
  subject: 'organizer',
});
const HOUR = 60 * 60 * 1000;
const RECORDED = 'results { hourRecord { id state hours version } userErrors { code field } }';

describe('hours that the organizer proves', () => {
  let city: TestService;
  const ids: string[] = [];

  beforeAll(async () => {
    city = await openVolunteers();
    await givenRules(city);
    for (let count = 0; count < 4; count += 1)
      ids.push(await givenVolunteer(city, { subject: `person-${String(count)}`, homeOrganizationId: UNIT }));
    ids.push(await givenVolunteer(city, { subject: 'organizer', homeOrganizationId: COMMITTEE }));
  });
  afterAll(() => city.stop());

  const key = () => newEntityId('5301');
  /** A running shift of three and a half hours and the sign-ups for it; the first `present` attended. */
  async function shiftOf(subjects: readonly string[], present: number, capacity = subjects.length) {
    const startsAt = new Date(Date.now() - HOUR);
    const { activity } = await run(city, organizer, [
      'createActivity',
      {
        ...{ kind: 'SERVICE', title: '楼道清理', place: '社区广场', divisionCode: PLACES.community },
        ...{ organizationId: COMMITTEE, recurrence: 'NONE', occurrences: 1, idempotencyKey: key() },
        shifts: [{ startsAt, endsAt: new Date(startsAt.getTime() + 3.6 * HOUR), capacity }],
      },
      'activity { shifts { id } }',
    ]);
    const shiftId = activity.shifts[0].id as string;
    const { data } = await city.ask(organizer, `{ attendanceCode(shiftId: "${shiftId}") { code } }`);
    const signUpIds: string[] = [];
    for (const [index, subject] of subjects.entries()) {
      const who = viewer('VOLUNTEER', { subject });
      const input = { shiftId, idempotencyKey: key() };
      signUpIds.push(
        (await run(city, who, ['signUpForShift', input, 'signUp { id }']))['signUp'].id as string,
      );
      const arrival = { shiftId, code: data.attendanceCode.code as string };
      if (index < present) await run(city, who, ['attendShift', arrival, 'signUp { id }']);
    }
    return { shiftId, signUpIds };
  }
  const record = (input: object, who: Viewer = organizer) =>
    run(city, who, ['recordHours', { idempotencyKey: key(), ...input }, RECORDED]);
  const reverse = (id: string, expectedVersion: number, who: Viewer = organizer) =>
    run(city, who, [
      'reverseHours',
      { id, expectedVersion, reason: '重复登记' },
      'hourRecord { id state reversalReason version }',
    ]);
  const figures = () =>
    city.owner.query<object[]>(
      `SELECT scope, sum(amount)::integer AS minutes FROM (
         SELECT scope, measure, amount FROM stat_delta UNION ALL SELECT scope, measure, amount FROM stat_day) f
       WHERE measure = 'hours' GROUP BY scope HAVING sum(amount) <> 0 ORDER BY scope`,
    );
  const balance = async (volunteerId: string) =>
    (
      await city.owner.query<{ balance: number }[]>(
        'SELECT balance FROM points_account WHERE volunteer_id = $1',
        [volunteerId],
      )
    )[0]?.balance;
  const forget = () =>
    city.owner.query('TRUNCATE hour_record, stat_delta, stat_day, stat_month, points_account CASCADE');
  beforeEach(forget);

  it('are those of everybody who attended, in whole half hours, and earn points', async () => {
    const { shiftId } = await shiftOf(['person-0', 'person-1', 'person-2'], 2);
    const { results } = await record({ shiftId });

    expect(results.map(({ hourRecord }: { hourRecord: { hours: number } }) => hourRecord.hours)).toEqual([
      3.5, 3.5,
    ]);
    expect(await figures()).toContainEqual({ scope: UNIT, minutes: 420 });
    expect(await balance(ids[0] ?? '')).toBe(3);
    expect((await record({ shiftId }))['results']).toEqual([]);
  });

  it('are judged row by row, and a repetition answers how they stand', async () => {
    const { shiftId, signUpIds } = await shiftOf(['person-0', 'person-1', 'organizer', 'person-2'], 1, 3);
    const rows = [
      { signUpId: signUpIds[0], hours: 2 },
      { signUpId: signUpIds[1], hours: 1.25 },
      { signUpId: signUpIds[2], hours: 1 },
      { signUpId: signUpIds[3], hours: 1 },
      { signUpId: newEntityId(PLACES.community), hours: 1 },
    ];
    const again = key();
    const { results } = await record({ shiftId, rows, idempotencyKey: again });
    const repeated = await record({ shiftId, rows, idempotencyKey: again });

    expect(
      results.map(({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code ?? null),
    ).toEqual([...[null, 'INVALID_INPUT', 'FORBIDDEN', 'ACTION_NOT_AVAILABLE', 'NOT_FOUND']]);
    expect(repeated['results'][0]).toEqual(results[0]);
    expect(await city.owner.query('SELECT count(*)::integer AS count FROM hour_record')).toEqual([
      { count: 1 },
    ]);
  });

  it('are not for another organization to prove, nor to take back', async () => {
    const { shiftId } = await shiftOf(['person-0'], 1);
    const { results } = await record({ shiftId });
    const other = { ...organizer, organization: UNIT };

    await expect(record({ shiftId }, other)).rejects.toThrow('FORBIDDEN');
    await expect(reverse(results[0].hourRecord.id as string, 1, other)).rejects.toThrow('FORBIDDEN');
  });

  it('are taken back with a reason, their points and their figures with them, and can be proven anew', async () => {
    const { shiftId } = await shiftOf(['person-3'], 1);
    const { results } = await record({ shiftId });
    const { id } = results[0].hourRecord as { id: string };
    const stale = await reverse(id, 7);
    const { hourRecord } = await reverse(id, 1);
    const twice = await reverse(id, 2);

    expect(stale.userErrors).toEqual([{ code: 'CONFLICT', field: 'expectedVersion' }]);
    expect(hourRecord).toEqual({ id, state: 'REVERSED', reversalReason: '重复登记', version: 2 });
    expect(twice.userErrors).toEqual([{ code: 'ACTION_NOT_AVAILABLE', field: 'id' }]);
    expect(await figures()).toEqual([]);
    expect(await balance(ids[3] ?? '')).toBe(0);
    expect((await record({ shiftId }))['results'][0].hourRecord).toMatchObject({ state: 'CONFIRMED' });
    const before = await figures();
    await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));
    // Rebuilt figures are added up for the places above, too.
    expect(await figures()).toEqual(expect.arrayContaining(before));
  });

  it('count up to what the city says, whoever proves them at once', async () => {
    await city.owner.query(
      `INSERT INTO hour_cap VALUES ('5301', '2020-01-01', 1, 4, 6, 'test', now()) ON CONFLICT DO NOTHING`,
    );
    const reported = await Promise.all(
      [3, 3, 3, 5].map((hours) =>
        givenHours(city, ids[1] ?? '', { organizationId: COMMITTEE, hours, servedOn: '2026-03-08' }),
      ),
    );
    const answers = await Promise.all(
      reported.map((id) =>
        run(city, organizer, ['confirmHours', { id, expectedVersion: 1 }, 'hourRecord { hours }']),
      ),
    );

    const errors = answers.flatMap(({ userErrors }) => userErrors);
    expect(errors).toEqual(Array(2).fill({ code: 'INVALID_INPUT', field: 'hours' }));
    expect(answers[3]?.['hourRecord']).toBeNull();
  });

  it('are capped from a day that an administrator of the city names, and that has not begun', async () => {
    const caps = (changes: object, who: Viewer = administrator) =>
      run(city, who, [
        'publishHourCaps',
        {
          ...{ divisionCode: PLACES.district, validFrom: shiftedDay(businessDay(new Date()), 1) },
          ...{ hoursPerActivity: 4, hoursPerDay: 8, ...changes },
        },
        'hourCaps { validFrom hoursPerActivity hoursPerDay }',
      ]);

    expect((await caps({}))['hourCaps']).toMatchObject({ hoursPerActivity: 4, hoursPerDay: 8 });
    expect(
      (await caps({ hoursPerDay: 25, validFrom: '2020-01-01' })).userErrors.map(({ field }) => field),
    ).toEqual([...['hoursPerDay', 'validFrom']]);
    await expect(caps({}, organizer)).rejects.toThrow('FORBIDDEN');
  });
});
