import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
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

describe('places of somebody who is forgotten', () => {
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
  const standing = (shiftId: string) =>
    city.owner.query<{ state: string; count: number }[]>(
      `SELECT state, count(*)::integer AS count FROM sign_up WHERE shift_id = $1 GROUP BY state ORDER BY state`,
      [shiftId],
    );

  it('go to whoever waits, and what they came to stays counted', async () => {
    const [full, waited, came] = [await running(1), await running(1), await running(1)];
    const id = await givenVolunteer(city, { subject: 'leaver', homeOrganizationId: UNIT });
    await signUp('leaver', full);
    await signUp('person-0', full);
    await signUp('person-1', waited);
    await signUp('leaver', waited);
    await signUp('leaver', came);
    await city.owner.query(`UPDATE sign_up SET state = 'ATTENDED', attended_at = now() WHERE shift_id = $1`, [
      came,
    ]);
    const [{ version }] = await city.owner.query<[{ version: number }]>(
      'SELECT version FROM volunteer WHERE id = $1',
      [id],
    );

    const { userErrors } = await run(city, person('leaver'), [
      'forgetVolunteer',
      { id, expectedVersion: version },
      'volunteer { leftAt }',
    ]);

    expect(userErrors).toEqual([]);
    expect(await standing(full)).toEqual([
      { state: 'CANCELLED', count: 1 },
      { state: 'SIGNED_UP', count: 1 },
    ]);
    expect(await standing(waited)).toEqual([
      { state: 'CANCELLED', count: 1 },
      { state: 'SIGNED_UP', count: 1 },
    ]);
    expect(await standing(came)).toEqual([{ state: 'ATTENDED', count: 1 }]);
    const places = await city.owner.query<object[]>(
      'SELECT taken, waiting FROM activity_shift WHERE id = ANY($1)',
      [[full, waited, came]],
    );
    expect(places).toEqual(Array.from({ length: 3 }, () => ({ taken: 1, waiting: 0 })));
    await expect(signUp('leaver', full)).rejects.toThrow('NOT_FOUND');
  });

  it('are all given back, also those that they take meanwhile', async () => {
    const shifts = [await running(1), await running(1), await running(1)];
    const ids = [];
    for (const subject of ['racer-0', 'racer-1', 'racer-2'])
      ids.push(await givenVolunteer(city, { subject, homeOrganizationId: UNIT }));

    await Promise.all(
      ids.flatMap((id, index) => [
        ...shifts.map((shiftId) => signUp(`racer-${String(index)}`, shiftId).catch(() => null)),
        run(city, person(`racer-${String(index)}`), [
          'forgetVolunteer',
          { id, expectedVersion: 1 },
          'volunteer { leftAt }',
        ]),
      ]),
    );

    const left = await city.owner.query<object[]>(
      `SELECT u.state FROM sign_up u JOIN volunteer v ON v.id = u.volunteer_id
       WHERE v.left_at IS NOT NULL AND u.state <> 'CANCELLED' AND v.id = ANY($1)`,
      [ids],
    );
    expect(left).toEqual([]);
    const places = await city.owner.query<object[]>(
      'SELECT taken, waiting FROM activity_shift WHERE id = ANY($1)',
      [shifts],
    );
    expect(places).toEqual(Array.from({ length: 3 }, () => ({ taken: 0, waiting: 0 })));
  });
});
