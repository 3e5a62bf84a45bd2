import { businessDay, newEntityId, shiftedDay } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { run } from '../testing/benefits';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const receiver = viewer('GRID_WORKER', { places: [PLACES.otherStreet], subject: 'receiver' });
const today = businessDay(new Date());

describe('reading plans of hours', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());

  it('costs as many statements for many volunteers as for one', async () => {
    const people: string[] = [];
    for (const subject of ['a', 'b', 'c', 'd']) {
      people.push(await givenVolunteer(city, { subject }));
      const days = { fromDay: today, toDay: shiftedDay(today, 90) };
      const plan = {
        divisionCode: PLACES.otherStreet,
        hours: 8,
        ...days,
        idempotencyKey: newEntityId('5301'),
      };
      await run(city, viewer('VOLUNTEER', { subject }), ['planHours', plan, 'hoursPlan { id }']);
    }
    const counts: number[] = [];
    for (const ids of [people.slice(0, 1), people]) {
      city.forgetStatements();
      const { data, errors } = await city.ask(
        receiver,
        `query($things: [_Any!]!) { _entities(representations: $things) { ... on Volunteer {
           hoursPlans { totalCount nodes { hoursDone volunteer { id } } } } } }`,
        { things: ids.map((one) => ({ __typename: 'Volunteer', id: one })) },
      );
      expect(errors).toBeUndefined();
      expect(data._entities).toHaveLength(ids.length);
      expect(data._entities[0]).toMatchObject({ hoursPlans: { totalCount: 1 } });
      counts.push(city.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
