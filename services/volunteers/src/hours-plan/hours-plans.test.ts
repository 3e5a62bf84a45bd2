import { ANONYMOUS, businessDay, newEntityId, shiftedDay, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenTeam, run } from '../testing/benefits';
import { givenHours, givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const UNIT = newEntityId(PLACES.community);
const COMMITTEE = newEntityId(PLACES.otherStreet);
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const zhao = viewer('VOLUNTEER', { subject: 'zhao' });
const receiver = viewer('GRID_WORKER', { places: [PLACES.otherStreet], subject: 'receiver' });
const elsewhere = viewer('GRID_WORKER', { places: [PLACES.neighbour], subject: 'elsewhere' });
const today = businessDay(new Date());
const SHOWN = 'hoursPlan { id version state hours hoursDone endedAt volunteer { id } organization { id } }';
const SEEN = `query($id: ID!, $things: [_Any!]!) {
  volunteer(id: $id) { displayName { value masked } phone { value masked } partyMember { masked }
    hourRecords { totalCount } hoursPlans { totalCount nodes { id } } }
  volunteers { totalCount nodes { id } }
  _entities(representations: $things) {
    ... on Volunteer { id } ... on HoursPlan { id } ... on VolunteerTeam { members { totalCount nodes { volunteer { id } } } } } }`;

let city: TestService;
let id: string;
let team: string;
let keys = 0;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());
beforeEach(async () => {
  await city.owner.query('TRUNCATE volunteer, idempotency_key, outbox CASCADE');
  id = await givenVolunteer(city, {
    ...{ subject: 'lin', name: '林晓燕', phone: '13812345678', partyMember: true, homeOrganizationId: UNIT },
  });
  team = await givenTeam(city, id);
  await city.owner.query(
    `INSERT INTO team_member (city_code, id, team_id, volunteer_id, valid_from) VALUES ('5301', $1, $2, $3, now())`,
    [newEntityId('5301'), team, id],
  );
});

const plan = (changes: object = {}, who: Viewer = lin) =>
  run(city, who, [
    'planHours',
    {
      ...{ divisionCode: PLACES.otherStreet, fromDay: shiftedDay(today, -10), toDay: shiftedDay(today, 90) },
      ...{ hours: 12.5, idempotencyKey: `k${String((keys += 1))}`, ...changes },
    },
    SHOWN,
  ]);

/** In how many of the ways in which rows are read the volunteer and the plan come out. */
async function seenBy(who: Viewer, planId: string) {
  const { data } = await city.ask(who, SEEN, {
    id,
    things: [
      { __typename: 'Volunteer', id },
      { __typename: 'HoursPlan', id: planId },
      { __typename: 'VolunteerTeam', id: team },
    ],
  });
  const [volunteer, hoursPlan, members] = data._entities;
  return {
    lookUp: data.volunteer !== null,
    list: [data.volunteers.totalCount, data.volunteers.nodes.length],
    entities: [volunteer !== null, hoursPlan !== null],
    members: [members.members.totalCount, members.members.nodes.length],
    of: data.volunteer as Readonly<Record<string, unknown>> | null,
  };
}
const NOTHING = { lookUp: false, list: [0, 0], entities: [false, false], members: [0, 0], of: null };

describe('a plan of hours', () => {
  it('shows the volunteer to the receiving community, by a masked name, in every list and look-up, and to nobody else', async () => {
    const before = await seenBy(receiver, newEntityId('5301'));
    const { hoursPlan } = await plan({ organizationId: COMMITTEE });
    await givenHours(city, id, { organizationId: UNIT, state: 'CONFIRMED' });
    const planId = (hoursPlan as { id: string }).id;

    const seen = await seenBy(receiver, planId);

    expect(before).toEqual(NOTHING);
    expect(hoursPlan).toMatchObject({ volunteer: { id }, organization: { id: COMMITTEE }, hours: 12.5 });
    expect(seen).toEqual({
      ...{ lookUp: true, list: [1, 1], entities: [true, true], members: [1, 1] },
      of: {
        displayName: { value: '林**', masked: true },
        phone: { value: null, masked: true },
        partyMember: { masked: true },
        // What they did elsewhere is not shown with them.
        hourRecords: { totalCount: 0 },
        hoursPlans: { totalCount: 1, nodes: [{ id: planId }] },
      },
    });
    const officer = viewer('STREET_OFFICER', { places: ['530112004000'], subject: 'officer' });
    expect((await seenBy(officer, planId)).lookUp).toBe(true);
    expect(await seenBy(elsewhere, planId)).toEqual(NOTHING);
    expect(await seenBy(viewer('RESIDENT', { places: [PLACES.otherStreet] }), planId)).toEqual(NOTHING);
    // The unit sees its volunteer as ever, and not where else they help.
    const secretary = await seenBy(viewer('UNIT_SECRETARY', { organization: UNIT }), planId);
    expect([secretary.entities, secretary.of?.['hoursPlans']]).toEqual([
      [true, false],
      { totalCount: 0, nodes: [] },
    ]);
  });

  it.each([
    [
      'the volunteer ends it',
      2,
      (planId: string) => run(city, lin, ['endHoursPlan', { id: planId, expectedVersion: 1 }, SHOWN]),
    ],
    ['its last day is over', 1, () => city.owner.query('UPDATE hours_plan SET to_day = $1', [today])],
  ])('shows nobody any more once %s', async (_, expectedVersion, end) => {
    const { hoursPlan } = await plan();
    const planId = (hoursPlan as { id: string }).id;

    await end(planId);

    expect(await seenBy(receiver, planId)).toEqual(NOTHING);
    const own = await city.ask(
      lin,
      '{ hoursPlans(filter: { state: ENDED }) { totalCount nodes { state } } }',
    );
    expect(own.data.hoursPlans).toEqual({ totalCount: 1, nodes: [{ state: 'ENDED' }] });
    expect(await run(city, lin, ['endHoursPlan', { id: planId, expectedVersion }, SHOWN])).toMatchObject({
      userErrors: [{ code: 'ACTION_NOT_AVAILABLE' }],
    });
  });

  it('is for another community of the city where one is registered, for days to come, and once for them', async () => {
    const wrong = { divisionCode: PLACES.street, toDay: today, hours: 0.3 };

    expect((await plan(wrong)).userErrors.map(({ field }) => field)).toEqual([
      'divisionCode',
      'toDay',
      'hours',
    ]);
    expect((await plan({ toDay: shiftedDay(today, 400) })).userErrors).toMatchObject([{ field: 'toDay' }]);
    expect((await plan({ divisionCode: PLACES.community })).userErrors).toMatchObject([
      { field: 'divisionCode' },
    ]);
    expect((await plan({ organizationId: newEntityId('1101') })).userErrors).toMatchObject([
      { field: 'organizationId' },
    ]);
    expect((await plan({ divisionCode: '530112004009' })).userErrors).toMatchObject([
      { code: 'DIVISION_UNKNOWN' },
    ]);
    await expect(plan({}, zhao)).rejects.toThrow('NOT_FOUND');
    await expect(plan({}, ANONYMOUS)).rejects.toThrow('FORBIDDEN');
    const [first, again] = [await plan({ idempotencyKey: 'same' }), await plan({ idempotencyKey: 'same' })];
    expect(again['hoursPlan']).toEqual(first['hoursPlan']);
    const twice = await Promise.all([
      plan({ divisionCode: PLACES.neighbour }),
      plan({ divisionCode: PLACES.neighbour, fromDay: today }),
    ]);
    expect(twice.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
    await expect(
      run(city, receiver, [
        'endHoursPlan',
        { id: first['hoursPlan'].id as string, expectedVersion: 1 },
        SHOWN,
      ]),
    ).rejects.toThrow('FORBIDDEN');
    expect(
      await run(city, lin, [
        'endHoursPlan',
        { id: first['hoursPlan'].id as string, expectedVersion: 7 },
        SHOWN,
      ]),
    ).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
  });

  it('counts beside what was planned the confirmed hours given there in its days', async () => {
    await plan();
    const given = {
      organizationId: COMMITTEE,
      divisionCode: PLACES.otherStreet,
      state: 'CONFIRMED',
    } as const;
    await givenHours(city, id, { ...given, servedOn: shiftedDay(today, -10), hours: 2.5 });
    await givenHours(city, id, { ...given, servedOn: today, hours: 1 });
    await givenHours(city, id, { ...given, servedOn: today, state: 'REPORTED' });
    await givenHours(city, id, { ...given, servedOn: shiftedDay(today, -11) });
    await givenHours(city, id, { ...given, servedOn: today, divisionCode: PLACES.neighbour });

    const { data } = await city.ask(receiver, '{ hoursPlans { nodes { hours hoursDone } } }');

    expect(data.hoursPlans.nodes).toEqual([{ hours: 12.5, hoursDone: 3.5 }]);
  });

  it('goes with whoever is forgotten, and tells others that it ended', async () => {
    const { hoursPlan } = await plan();

    await run(city, lin, ['forgetVolunteer', { id, expectedVersion: 1 }, '']);

    expect(await seenBy(receiver, (hoursPlan as { id: string }).id)).toEqual(NOTHING);
    expect(await city.owner.query('SELECT 1 FROM hours_plan')).toEqual([]);
    expect(
      await city.owner.query(
        `SELECT type, deleted, payload FROM outbox WHERE entity = 'HoursPlan' ORDER BY version`,
      ),
    ).toEqual([
      { type: 'HoursPlanDeclared', deleted: false, payload: { divisionCode: PLACES.otherStreet } },
      { type: 'HoursPlanEnded', deleted: true, payload: { divisionCode: PLACES.otherStreet } },
    ]);
  });
});
