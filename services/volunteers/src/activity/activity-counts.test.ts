import {
  businessDay,
  newEntityId,
  rebuildStatistics,
  shiftedDay,
  startOfBusinessDay,
} from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { VOLUNTEERS_FACTS } from '../database/statistics';
import { run } from '../testing/benefits';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const COMMITTEE = newEntityId(PLACES.community);
const organizer = viewer('GRID_WORKER', {
  places: [PLACES.community],
  organization: COMMITTEE,
  subject: 'organizer',
});
const HOUR = 60 * 60 * 1000;
const SELECTION = 'activity { id shifts { id } }';
const shiftOn = (startsAt: Date) => ({ startsAt, endsAt: new Date(startsAt.getTime() + HOUR), capacity: 3 });

describe('activities', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());

  it('say who provides them, and are counted by kind until a shift of theirs is cancelled', async () => {
    const days = [10, 10, 11].map((day) => startOfBusinessDay(shiftedDay(businessDay(new Date()), day)));
    const { activity } = await run(city, organizer, [
      'createActivity',
      {
        ...{ kind: 'THEME_DAY', title: '楼道清理', place: '社区广场', divisionCode: PLACES.community },
        ...{ organizationId: COMMITTEE, source: 'PROPERTY', recurrence: 'NONE', occurrences: 1 },
        ...{ shifts: days.map(shiftOn), idempotencyKey: newEntityId(PLACES.community) },
      },
      SELECTION,
    ]);
    const cancelled = await run(city, organizer, [
      'cancelShift',
      { shiftId: activity.shifts[2].id, expectedVersion: 1 },
      SELECTION,
    ]);
    const period = {
      from: days[0]?.toISOString(),
      to: startOfBusinessDay(shiftedDay(businessDay(new Date()), 12)).toISOString(),
    };
    const counted = async () => {
      const { data, errors } = await city.ask(
        organizer,
        `query($things: [_Any!]!, $period: PeriodInput!) {
           activities(filter: { source: PROPERTY }) { nodes { id source } }
           _entities(representations: $things) {
             ... on Division { volunteerStats(period: $period) { activities { kind count } } }
             ... on Organization { volunteerStats(period: $period) { activities { kind count } } } } }`,
        {
          period,
          things: [
            { __typename: 'Division', code: PLACES.community },
            { __typename: 'Organization', id: COMMITTEE },
          ],
        },
      );
      expect(errors).toBeUndefined();
      expect(data.activities.nodes).toEqual([{ id: activity.id, source: 'PROPERTY' }]);
      return (data._entities as { volunteerStats: { activities: { kind: string; count: number }[] } }[]).map(
        ({ volunteerStats }) => volunteerStats.activities.find(({ kind }) => kind === 'THEME_DAY')?.count,
      );
    };

    expect(cancelled.userErrors).toEqual([]);
    const before = await counted();
    await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));
    expect([before, await counted()]).toEqual([
      [2, 2],
      [2, 2],
    ]);
    const whole = await run(city, organizer, [
      'cancelActivity',
      { id: activity.id, expectedVersion: 2 },
      SELECTION,
    ]);
    expect(whole.userErrors).toEqual([]);
    const left = await city.owner.query<{ amount: string }[]>(
      `SELECT sum(amount) AS amount FROM stat_delta WHERE measure = 'activity' AND dimension = 'THEME_DAY'`,
    );
    expect(Number(left[0]?.amount)).toBe(-4);
  });
});
