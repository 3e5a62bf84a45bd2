import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { run } from '../testing/benefits';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const COMMITTEE = newEntityId(PLACES.community);
const UNIT = newEntityId(PLACES.community);
const organizer = viewer('GRID_WORKER', {
  places: [PLACES.community],
  organization: COMMITTEE,
  subject: 'organizer',
});
const person = (subject: string): Viewer => viewer('VOLUNTEER', { subject });
const HOUR = 60 * 60 * 1000;
const SELECTION =
  'activity { id version cancelledAt shifts { id startsAt endsAt capacity taken waiting cancelledAt } }';
const SIGN_UP = 'signUp { id version state sequence volunteer { id } }';

describe('signing up', () => {
  let city: TestService;
  const people: string[] = [];

  beforeAll(async () => {
    city = await openVolunteers();
    for (let count = 0; count < 8; count += 1) {
      await givenVolunteer(city, { subject: `person-${String(count)}`, homeOrganizationId: UNIT });
      people.push(`person-${String(count)}`);
    }
  });
  afterAll(() => city.stop());

  /** A shift that is running now unless said otherwise. */
  const shift = (capacity = 2, from = new Date(Date.now() - HOUR)) => ({
    ...{ startsAt: from, endsAt: new Date(from.getTime() + 2 * HOUR), capacity },
  });
  const announce = (changes: object = {}, who: Viewer = organizer) =>
    run(city, who, [
      'createActivity',
      {
        ...{ kind: 'SERVICE', title: '楼道清理', place: '社区广场', divisionCode: PLACES.community },
        ...{ organizationId: COMMITTEE, recurrence: 'NONE', occurrences: 1, shifts: [shift()] },
        ...{ idempotencyKey: newEntityId(PLACES.community), ...changes },
      },
      SELECTION,
    ]);
  const running = async (capacity = 2) =>
    (await announce({ shifts: [shift(capacity)] }))['activity'].shifts[0].id as string;
  const signUp = (subject: string, shiftId: string, idempotencyKey = newEntityId('5301')) =>
    run(city, person(subject), ['signUpForShift', { shiftId, idempotencyKey }, SIGN_UP]);
  const giveBack = (subject: string, { id, version }: { id: string; version: number }) =>
    run(city, person(subject), ['cancelSignUp', { id, expectedVersion: version }, SIGN_UP]);
  const standing = (shiftId: string) =>
    city.owner.query<{ state: string; count: number }[]>(
      `SELECT state, count(*)::integer AS count FROM sign_up WHERE shift_id = $1 GROUP BY state ORDER BY state`,
      [shiftId],
    );

  it('give a place once for a key, and one place to a person', async () => {
    const shiftId = await running();
    const [first, again] = [await signUp('person-0', shiftId, 'k'), await signUp('person-0', shiftId, 'k')];
    const twice = await signUp('person-0', shiftId);
    const other = await signUp('person-0', await running(), 'k');

    expect(again).toEqual(first);
    expect(twice.userErrors).toEqual([{ code: 'ALREADY_EXISTS', field: 'shiftId' }]);
    expect(other.userErrors).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }]);
    expect(await standing(shiftId)).toEqual([{ state: 'SIGNED_UP', count: 1 }]);
  });

  it('are never overbooked by those who come at once, and move those up who wait, in turn', async () => {
    const shiftId = await running(3);
    const made = await Promise.all(people.map((subject) => signUp(subject, shiftId)));
    const queue = made
      .map(({ signUp: it }, index) => ({ ...it, subject: people[index] ?? '' }))
      .sort((left, right) => left.sequence - right.sequence);

    expect(queue.map(({ state }) => state as string)).toEqual([
      ...Array<string>(3).fill('SIGNED_UP'),
      ...Array<string>(5).fill('WAITING'),
    ]);
    // Two with a place and the first who waits go at once: the next two in the queue move up, once each.
    await Promise.all(queue.slice(1, 4).map((it) => giveBack(it.subject, it)));
    const left = await city.owner.query<{ id: string; state: string }[]>(
      `SELECT id, state FROM sign_up WHERE shift_id = $1 AND state <> 'CANCELLED' ORDER BY sequence`,
      [shiftId],
    );
    const moved = left.filter(({ state }) => state === 'SIGNED_UP').map(({ id }) => id);
    expect(moved).toHaveLength(3);
    expect(moved).toEqual(left.slice(0, 3).map(({ id }) => id));
  });

  it('keep their counts through whatever happens at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ who: fc.nat(7), cancels: fc.boolean() }), { minLength: 4, maxLength: 16 }),
        async (capacity, steps) => {
          const shiftId = await running(capacity);
          await Promise.all(
            steps.map(async ({ who, cancels }) => {
              const { signUp: made } = await signUp(people[who] ?? '', shiftId);
              if (made && cancels) await giveBack(people[who] ?? '', made);
            }),
          );
          const [row] = await city.owner.query<object[]>(
            `SELECT s.taken <= s.capacity AND (s.waiting = 0 OR s.taken = s.capacity)
               AND s.taken = count(*) FILTER (WHERE u.state = 'SIGNED_UP')
               AND s.waiting = count(*) FILTER (WHERE u.state = 'WAITING')
               AND coalesce(max(u.sequence) FILTER (WHERE u.state = 'SIGNED_UP'), 0)
                 < coalesce(min(u.sequence) FILTER (WHERE u.state = 'WAITING'), 1000000) AS sound
             FROM activity_shift s LEFT JOIN sign_up u ON u.shift_id = s.id WHERE s.id = $1
             GROUP BY s.city_code, s.id`,
            [shiftId],
          );
          expect(row).toEqual({ sound: true });
        },
      ),
      { numRuns: 8 },
    );
  });

  it('are attended by the code that the organizer shows, and by no other', async () => {
    const shiftId = await running(1);
    const { signUp: waiting } = await signUp('person-1', shiftId).then(() => signUp('person-2', shiftId));
    const codeFor = async (who: Viewer) =>
      city.ask(who, `{ attendanceCode(shiftId: "${shiftId}") { code validUntil } }`);
    const { data } = await codeFor(organizer);
    const { code } = data.attendanceCode as { code: string };
    const attend = (subject: string, typed: string) =>
      run(city, person(subject), ['attendShift', { shiftId, code: typed }, SIGN_UP]);
    const wrong = code === '000000' ? '000001' : '000000';

    expect(code).toMatch(/^\d{6}$/);
    expect((await codeFor(person('person-1'))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await attend('person-1', wrong)).userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'code' }]);
    const came = await attend('person-1', code);
    expect(came['signUp']).toMatchObject({ state: 'ATTENDED' });
    expect(await attend('person-1', wrong)).toEqual(came);
    expect(waiting.state).toBe('WAITING');
    expect((await attend('person-2', code)).userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
    await expect(attend('person-3', code)).rejects.toThrow('NOT_FOUND');
  });

  it('refuse a guesser after ten wrong codes, even the right one', async () => {
    const shiftId = await running(1);
    await signUp('person-5', shiftId);
    const { data } = await city.ask(organizer, `{ attendanceCode(shiftId: "${shiftId}") { code } }`);
    const { code } = data.attendanceCode as { code: string };
    const attend = (typed: string) =>
      run(city, person('person-5'), ['attendShift', { shiftId, code: typed }, SIGN_UP]);
    for (let count = 0; count < 10; count += 1) await attend('12345');

    expect((await attend(code)).userErrors).toEqual([{ code: 'ACTION_NOT_AVAILABLE', field: 'code' }]);
  });

  it('take their sign-ups with them when they are cancelled, and nobody signs up after', async () => {
    const { activity } = await announce({ shifts: [shift(1), shift(1)] });
    const [one, two] = activity.shifts.map(({ id }: { id: string }) => id) as [string, string];
    await signUp('person-0', one);
    await signUp('person-1', one);
    await signUp('person-0', two);
    const halved = await run(city, organizer, [
      'cancelShift',
      { shiftId: one, expectedVersion: 1 },
      SELECTION,
    ]);
    const stale = await run(city, organizer, [
      'cancelActivity',
      { id: activity.id, expectedVersion: 1 },
      SELECTION,
    ]);

    expect(await standing(one)).toEqual([{ state: 'CANCELLED', count: 2 }]);
    expect(await standing(two)).toEqual([{ state: 'SIGNED_UP', count: 1 }]);
    expect(halved['activity'].version).toBe(2);
    expect(stale.userErrors).toEqual([{ code: 'CONFLICT', field: 'expectedVersion' }]);
    expect((await signUp('person-2', one)).userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
    await run(city, organizer, ['cancelActivity', { id: activity.id, expectedVersion: 2 }, SELECTION]);
    expect(await standing(two)).toEqual([{ state: 'CANCELLED', count: 1 }]);
  });
});
