import { businessDay, newEntityId, shiftedDay, startOfBusinessDay, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { run } from '../testing/benefits';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';
import { occurrenceDays, Recurrence } from './recurrence';

const COMMITTEE = newEntityId(PLACES.community);
const UNIT = newEntityId(PLACES.community);
const organizer = viewer('GRID_WORKER', {
  places: [PLACES.community],
  organization: COMMITTEE,
  subject: 'organizer',
});
const secretary = viewer('UNIT_SECRETARY', { organization: UNIT, subject: 'secretary' });
const person = (subject: string): Viewer => viewer('VOLUNTEER', { subject });
const HOUR = 60 * 60 * 1000;
const SELECTION =
  'activity { id version cancelledAt shifts { id startsAt endsAt capacity taken waiting cancelledAt } }';
const SIGN_UP = 'signUp { id version state sequence volunteer { id } }';

describe('activities', () => {
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

  it('come again as often as was said, at the same time of day', async () => {
    const first = startOfBusinessDay(shiftedDay(businessDay(new Date()), 3));
    const begin = new Date(first.getTime() + 9 * HOUR);
    const { activity, userErrors } = await announce({
      ...{ kind: 'CLEANING_DAY', recurrence: 'WEEKLY', occurrences: 3, shifts: [shift(5, begin)] },
    });

    expect(userErrors).toEqual([]);
    expect(activity.shifts.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual(
      [0, 7, 14].map((days) => new Date(begin.getTime() + days * 24 * HOUR).toISOString()),
    );
  });

  it('at the end of months fall on last days, and monthly ones on their day or the last', () => {
    expect(occurrenceDays('2024-01-31', Recurrence.MONTH_END, 3)).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
    ]);
    expect(occurrenceDays('2026-11-30', Recurrence.MONTHLY, 4).at(-1)).toBe('2027-02-28');
    expect(() => occurrenceDays('2026-11-29', Recurrence.MONTH_END, 2)).toThrow('最后一天');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 52 }),
        fc.constantFrom(...Object.values(Recurrence)),
        (count, how) => {
          const days = occurrenceDays('2026-05-31', how, how === Recurrence.NONE ? 1 : count);
          expect([...new Set(days)].sort()).toEqual(days);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are refused with all that is wrong, and to whoever does not organize for the organization', async () => {
    const { userErrors } = await announce({
      ...{
        title: '请拨打13800138000',
        place: ' ',
        agreementId: newEntityId(PLACES.community),
        skill: 'flying!',
      },
      shifts: [{ ...shift(0), endsAt: new Date(Date.now() - HOUR / 2) }],
    });
    expect(userErrors.map(({ field }) => field)).toEqual(['shifts']);
    const later = await announce({
      ...{
        title: '请拨打13800138000',
        place: ' ',
        agreementId: newEntityId(PLACES.community),
        skill: 'flying!',
      },
    });
    expect(later.userErrors.map(({ field }) => field)).toEqual(['title', 'place', 'agreementId', 'skill']);
    await expect(announce({}, { ...organizer, organization: UNIT })).rejects.toThrow('FORBIDDEN');
    await expect(announce({}, person('person-1'))).rejects.toThrow('FORBIDDEN');
  });

  it('are read by everybody, with counts and without names', async () => {
    const { activity } = await announce({ kind: 'LECTURE', title: '垃圾分类讲座' });
    const [{ id: shiftId }] = activity.shifts;
    await signUp('person-0', shiftId);
    const { data, errors } = await city.ask(
      viewer('RESIDENT', { subject: 'stranger' }),
      `{ activities(filter: { kind: LECTURE, divisionCode: "${PLACES.street}" }) {
           nodes { id title organization { id } shifts { taken waiting } } totalCount }
         signUps(filter: { shiftId: "${String(shiftId)}" }) { totalCount nodes { id } } }`,
    );

    expect(errors).toBeUndefined();
    expect(data.activities).toEqual({
      nodes: [
        {
          id: activity.id,
          title: '垃圾分类讲座',
          organization: { id: COMMITTEE },
          shifts: [{ taken: 1, waiting: 0 }],
        },
      ],
      totalCount: 1,
    });
    expect(data.signUps).toEqual({ totalCount: 0, nodes: [] });
  });

  it('take as many statements for one as for many', async () => {
    const ask = (first: number) =>
      city.ask(
        secretary,
        `{ activities(first: ${String(first)}) { nodes { id team { id } shifts { id } } }
           signUps(first: ${String(first)}) { nodes { activity { id } shift { id } volunteer { id } } } }`,
      );
    await signUp('person-1', await running());
    await signUp('person-2', await running());
    city.forgetStatements();
    await ask(1);
    const few = city.statements.length;
    city.forgetStatements();
    await ask(100);

    expect(city.statements.length).toBe(few);
  });

  it('show a sign-up to the volunteer, the organizer and the secretary of the unit, and to nobody else', async () => {
    const { signUp: made } = await signUp('person-3', await running());
    const seenBy = async (who: Viewer) => {
      const { data } = await city.ask(who, `{ signUp(id: "${String(made.id)}") { id } }`);
      return data.signUp !== null;
    };

    expect(
      await Promise.all(
        [
          ...[person('person-3'), organizer, secretary, person('person-4')],
          viewer('UNIT_SECRETARY', { organization: newEntityId(PLACES.community) }),
          viewer('STREET_OFFICER', { places: [PLACES.street] }),
          viewer('RESIDENT', { organization: COMMITTEE, subject: 'resident' }),
        ].map(seenBy),
      ),
    ).toEqual([true, true, true, false, false, false, false]);
  });
});
