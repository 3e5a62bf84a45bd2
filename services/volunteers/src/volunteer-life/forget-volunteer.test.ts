import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenHours, givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const { community, district } = PLACES;
const UNIT = newEntityId(community);
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const secretary = viewer('UNIT_SECRETARY', { organization: UNIT });
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [district], subject: 'supervisor' });
const FORGET = `mutation($input: ForgetVolunteerInput!) { forgetVolunteer(input: $input) {
  volunteer { id leftAt version ageBand skills availability { weekday } displayName { value masked } } userErrors { code } } }`;
const SLOTS = `mutation($input: UpdateVolunteerAvailabilityInput!) { updateVolunteerAvailability(input: $input) {
  volunteer { version availability { weekday part } } userErrors { code field } } }`;
const REGISTER = `mutation($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) {
  volunteer { id ageBand guardianConsent { givenAt relation } } userErrors { code field } } }`;
const SHOW = `query($id: ID!) { volunteer(id: $id) { displayName { value masked } phone { value } partyMember { value }
  guardianConsent { relation } hourRecords { nodes { hours } } checkIns { nodes { endedAt } } leftAt } }`;

let city: TestService;
let key = 0;
const fresh = () => `key ${String((key += 1))}`;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());
beforeEach(() => city.owner.query('TRUNCATE volunteer, outbox, stat_delta CASCADE'));

describe('a volunteer who leaves', () => {
  it('is forgotten: nothing that tells who it was is left, hours are, and nothing is counted wrong', async () => {
    const id = await givenVolunteer(city, {
      ...{ subject: 'lin', name: '林晓燕', phone: '13812345678', partyMember: true },
      ...{ homeOrganizationId: UNIT, skills: ['REPAIR'] },
    });
    await givenHours(city, id, { organizationId: UNIT, hours: 3, state: 'CONFIRMED' });
    const team = {
      divisionCode: community,
      kind: 'GENERAL',
      name: '书林队',
      leaderId: id,
      organizationId: UNIT,
    };
    await city.ask(
      secretary,
      'mutation($input: CreateTeamInput!) { createTeam(input: $input) { team { id } } }',
      {
        input: { ...team, idempotencyKey: fresh() },
      },
    );
    await city.ask(
      lin,
      'mutation($input: CheckInMemberInput!) { checkInMember(input: $input) { checkIn { id } } }',
      {
        input: { volunteerId: id, divisionCode: community, idempotencyKey: fresh() },
      },
    );

    const { data, errors } = await city.ask(lin, FORGET, { input: { id, expectedVersion: 1 } });

    expect(errors).toBeUndefined();
    expect(data.forgetVolunteer).toMatchObject({
      userErrors: [],
      volunteer: {
        ...{ id, version: 2, ageBand: null, skills: [], availability: [] },
        displayName: { value: '已注销' },
      },
    });
    const seen = await city.ask(secretary, SHOW, { id });
    expect(seen.data.volunteer).toMatchObject({
      displayName: { value: '已注销', masked: true },
      phone: { value: null },
      partyMember: { value: null },
      hourRecords: { nodes: [{ hours: 3 }] },
      checkIns: { nodes: [{ endedAt: expect.any(String) as string }] },
      leftAt: expect.any(String) as string,
    });
    const kept = await city.owner.transaction(async (manager) => {
      await manager.query(`SELECT set_config('governance.viewer', '{"roles": ["SERVICE"]}', true)`);
      const rows = [];
      for (const table of [
        'volunteer',
        'volunteer_identity',
        'volunteer_party_membership',
        'team_member',
        'volunteer_team',
      ])
        rows.push(await manager.query(`SELECT * FROM ${table}`));
      return rows;
    });
    expect(kept.slice(1, 3)).toEqual([[], []]);
    expect(JSON.stringify(kept)).not.toMatch(/晓燕|林\*|13812345678|"lin"/);
    expect(kept[3]).toMatchObject([{ valid_to: expect.any(Date) as Date }]);
    expect(kept[4]).toMatchObject([{ leader_id: null, version: 2 }]);
    const told = await city.owner.query<object[]>(
      `SELECT type, deleted, payload FROM outbox WHERE entity = 'Volunteer'`,
    );
    expect(told).toEqual([
      { type: 'VolunteerForgotten', deleted: true, payload: { divisionCode: community } },
    ]);
    const [counted] = await city.owner.query<object[]>(
      `SELECT sum(amount) FILTER (WHERE measure = 'check_in.member')::int AS members,
         sum(amount) FILTER (WHERE measure = 'volunteer')::int AS volunteers FROM stat_delta WHERE scope = $1`,
      [community],
    );
    expect(counted).toEqual({ members: 0, volunteers: -1 });
  });

  it('is in no list, changes no more, joins nothing, and may register again', async () => {
    const id = await givenVolunteer(city, { subject: 'lin', homeOrganizationId: UNIT });
    await city.ask(lin, FORGET, { input: { id, expectedVersion: 1 } });
    const LISTS = `query($things: [_Any!]!) { volunteers { totalCount } _entities(representations: $things) {
      ... on Organization { volunteers { totalCount nodes { id } } } } }`;
    const { data } = await city.ask(secretary, LISTS, { things: [{ __typename: 'Organization', id: UNIT }] });
    const again = await city.ask(secretary, FORGET, { input: { id, expectedVersion: 2 } });
    const slots = await city.ask(secretary, SLOTS, { input: { id, slots: [], expectedVersion: 2 } });
    const checkedIn = await city.ask(
      secretary,
      'mutation($input: CheckInMembersInput!) { checkInMembers(input: $input) { results { userErrors { code } } } }',
      { input: { volunteerIds: [id], divisionCode: community, idempotencyKey: fresh() } },
    );
    const registered = await city.ask(lin, REGISTER, {
      input: { divisionCode: community, name: '林晓燕', ageBand: 'AGE_30_44', idempotencyKey: fresh() },
    });

    expect(data).toMatchObject({
      volunteers: { totalCount: 0 },
      _entities: [{ volunteers: { totalCount: 0, nodes: [] } }],
    });
    expect(again.data.forgetVolunteer.userErrors).toEqual([{ code: 'ACTION_NOT_AVAILABLE' }]);
    expect(slots.data.updateVolunteerAvailability.userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE' },
    ]);
    expect(checkedIn.data.checkInMembers.results).toEqual([{ userErrors: [{ code: 'NOT_FOUND' }] }]);
    expect(registered.data.registerVolunteer.userErrors).toEqual([]);
  });

  it('goes at their own wish: nobody else but their unit and the administrator of the place may say so', async () => {
    const id = await givenVolunteer(city, { subject: 'lin', homeOrganizationId: UNIT });
    const others = [
      supervisor,
      viewer('STREET_OFFICER', { places: [district] }),
      viewer('VOLUNTEER', { organization: UNIT }),
    ];
    for (const who of others) {
      const { errors } = await city.ask(who, FORGET, { input: { id, expectedVersion: 1 } });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const stale = await city.ask(secretary, FORGET, { input: { id, expectedVersion: 9 } });
    const done = await city.ask(viewer('ADMINISTRATOR', { places: [district] }), FORGET, {
      input: { id, expectedVersion: 1 },
    });

    expect(stale.data.forgetVolunteer.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(done.data.forgetVolunteer.userErrors).toEqual([]);
  });

  it('is gone once, and belongs to no team and no community, whatever happens at the same moment', async () => {
    const id = await givenVolunteer(city, { subject: 'lin', homeOrganizationId: UNIT });
    const teams: string[] = [];
    for (const name of ['甲队', '乙队', '丙队']) {
      const input = {
        divisionCode: community,
        kind: 'GENERAL',
        name,
        organizationId: UNIT,
        idempotencyKey: fresh(),
      };
      const { data } = await city.ask(
        secretary,
        'mutation($input: CreateTeamInput!) { createTeam(input: $input) { team { id } } }',
        { input },
      );
      teams.push(data.createTeam.team.id as string);
    }
    const join = (teamId: string) =>
      city.ask(lin, 'mutation($input: JoinTeamInput!) { joinTeam(input: $input) { userErrors { code } } }', {
        input: { teamId, idempotencyKey: fresh() },
      });
    const answers = await Promise.all([
      ...teams.map(join),
      city.ask(lin, FORGET, { input: { id, expectedVersion: 1 } }),
      city.ask(
        lin,
        'mutation($input: CheckInMemberInput!) { checkInMember(input: $input) { userErrors { code } } }',
        {
          input: { volunteerId: id, divisionCode: community, idempotencyKey: fresh() },
        },
      ),
    ]);
    // Somebody who was joining while they left is asked to look again.
    await city.ask(secretary, FORGET, { input: { id, expectedVersion: 1 } });

    const codes = answers.flatMap(({ errors }) => (errors ?? []).map(({ extensions }) => extensions['code']));
    expect(codes.filter((code) => code !== 'NOT_FOUND' && code !== 'FORBIDDEN')).toEqual([]);
    const [left] = await city.owner.query<object[]>(
      `SELECT (SELECT count(*)::int FROM team_member WHERE valid_to IS NULL) AS teams,
         (SELECT count(*)::int FROM check_in WHERE ended_at IS NULL) AS places,
         (SELECT count(*)::int FROM volunteer WHERE left_at IS NOT NULL) AS gone`,
    );
    expect(left).toEqual({ teams: 0, places: 0, gone: 1 });
  });
});
