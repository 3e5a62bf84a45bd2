import { businessDay, newEntityId, shiftedDay, startOfBusinessDay, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { run } from '../testing/benefits';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const COMMITTEE = newEntityId(PLACES.community);
const organizer = viewer('GRID_WORKER', {
  places: [PLACES.street],
  organization: COMMITTEE,
  subject: 'organizer',
});
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const HOUR = 60 * 60 * 1000;

describe('suggested shifts', () => {
  let city: TestService;
  let volunteerId: string;
  /** Nine in the morning of a day ahead. */
  const morning = new Date(startOfBusinessDay(shiftedDay(businessDay(new Date()), 3)).getTime() + 9 * HOUR);
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Asia/Shanghai' }).format(
    morning,
  );

  beforeAll(async () => {
    city = await openVolunteers();
    volunteerId = await givenVolunteer(city, { subject: 'lin', skills: ['LEGAL_AID'] });
    await city.owner.query('UPDATE volunteer SET availability = $1', [[`${weekday.toUpperCase()}:MORNING`]]);
  });
  afterAll(() => city.stop());

  const announce = async (changes: object, startsAt: Date) => {
    const { activity } = await run(city, organizer, [
      'createActivity',
      {
        ...{ kind: 'SERVICE', title: '社区服务', place: '社区广场', divisionCode: PLACES.community },
        ...{
          organizationId: COMMITTEE,
          recurrence: 'NONE',
          occurrences: 1,
          idempotencyKey: newEntityId('5301'),
        },
        shifts: [{ startsAt, endsAt: new Date(startsAt.getTime() + HOUR), capacity: 1 }],
        ...changes,
      },
      'activity { shifts { id } }',
    ]);
    return activity.shifts[0].id as string;
  };
  const ask = (who: Viewer, first = 20) =>
    city.ask(
      who,
      'query($id: ID!, $first: Int!) { suggestedShifts(volunteerId: $id, first: $first) { reasons shift { id } activity { title } } suggestedWishes(volunteerId: $id) { reasons } }',
      {
        ...{ id: volunteerId, first },
      },
    );

  it('come with their reasons, most first, near home alone, and without what is full or one’s own', async () => {
    const evening = new Date(morning.getTime() + 10 * HOUR);
    const far = await announce({ divisionCode: PLACES.neighbour }, evening);
    const all = await announce({ skill: 'LEGAL_AID' }, morning);
    const near = await announce({}, evening);
    await announce({ divisionCode: PLACES.otherStreet }, morning);
    const own = await announce({}, morning);
    await run(city, lin, ['signUpForShift', { shiftId: own, idempotencyKey: 'own' }, 'signUp { id }']);
    const { data, errors } = await ask(lin);

    expect(errors).toBeUndefined();
    expect(data.suggestedShifts).toMatchObject([
      { shift: { id: all }, reasons: ['SAME_COMMUNITY', 'SKILL', 'TIME'] },
      ...[
        { shift: { id: far }, reasons: ['SAME_STREET'] },
        { shift: { id: near }, reasons: ['SAME_COMMUNITY'] },
      ].sort((left, right) => (left.shift.id < right.shift.id ? -1 : 1)),
    ]);
    expect(data.suggestedWishes).toEqual([]);
    expect((await ask(lin, 1)).data.suggestedShifts).toHaveLength(1);
  });

  it('are for the volunteer alone', async () => {
    const { errors } = await ask(organizer);

    expect(errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await ask(lin, 51)).errors).toMatchObject([{ extensions: { code: 'PAGE_SIZE_INVALID' } }]);
  });
});
