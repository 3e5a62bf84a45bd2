import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const UNIT = newEntityId(PLACES.community);
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const secretary = viewer('UNIT_SECRETARY', { organization: UNIT, subject: 'secretary' });
const stranger = viewer('VOLUNTEER', { subject: 'stranger' });
const TEAM = `{ id name version disbandedAt kind { code name } division { code } organization { id }
  leader { id } memberCount { value masked } members(first: 10) { totalCount nodes { leftAt volunteer { id } } } }`;
const answering = (mutation: string, input: string) =>
  `mutation($input: ${input}!) { ${mutation}(input: $input) { team ${TEAM} userErrors { code field } } }`;
const CREATE = answering('createTeam', 'CreateTeamInput');
const JOIN = answering('joinTeam', 'JoinTeamInput');
const ADD = answering('addTeamMember', 'AddTeamMemberInput');
const LEAVE = answering('leaveTeam', 'LeaveTeamInput');
const LEAD = answering('setTeamLeader', 'SetTeamLeaderInput');
const DISBAND = answering('disbandTeam', 'DisbandTeamInput');
const SHOW = `query($id: ID!, $asOf: DateTime) { volunteerTeam(id: $id) { version leader { id } memberCount { value masked reason }
  members(asOf: $asOf) { totalCount nodes { volunteer { id } } } } }`;

let city: TestService;
let key = 0;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());

const fresh = () => String((key += 1));
const team = (input: object = {}) => ({
  divisionCode: PLACES.community,
  kind: 'WISH_CLAIM',
  name: '书林社区心愿认领队',
  idempotencyKey: fresh(),
  ...input,
});
const created = async (who = officer, input: object = {}) =>
  (await city.ask(who, CREATE, { input: team(input) })).data.createTeam.team as {
    id: string;
    version: number;
  };

describe('founding a team', () => {
  it('answers the team, with its kind in words, its place, its leader and first member', async () => {
    const leaderId = await givenVolunteer(city, { homeOrganizationId: UNIT });
    const { data, errors } = await city.ask(secretary, CREATE, {
      input: team({ organizationId: UNIT, leaderId }),
    });

    expect(errors).toBeUndefined();
    expect(data.createTeam).toMatchObject({
      userErrors: [],
      team: {
        name: '书林社区心愿认领队',
        version: 1,
        disbandedAt: null,
        kind: { code: 'WISH_CLAIM', name: '心愿认领队' },
        division: { code: PLACES.community },
        organization: { id: UNIT },
        leader: { id: leaderId },
        memberCount: { value: 1, masked: false },
        members: { totalCount: 1, nodes: [{ leftAt: null, volunteer: { id: leaderId } }] },
      },
    });
  });

  it('is done once when it is repeated, and refused under the same key with another name', async () => {
    const input = team();
    const [first, again] = [
      await city.ask(officer, CREATE, { input }),
      await city.ask(officer, CREATE, { input }),
    ];
    const other = await city.ask(officer, CREATE, { input: { ...input, name: '别的队' } });

    expect(again.data.createTeam.team.id).toBe(first.data.createTeam.team.id);
    expect(other.data.createTeam.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('says all that is wrong at once', async () => {
    const { data } = await city.ask(officer, CREATE, {
      input: team({
        name: '找我13812345678',
        kind: 'NO_SUCH',
        organizationId: newEntityId(PLACES.otherCity),
        leaderId: newEntityId(PLACES.otherCity),
      }),
    });

    expect(data.createTeam).toEqual({
      team: null,
      userErrors: [
        { code: 'CONTACT_IN_PUBLIC_TEXT', field: 'name' },
        { code: 'INVALID_INPUT', field: 'kind' },
        { code: 'INVALID_INPUT', field: 'organizationId' },
        { code: 'INVALID_INPUT', field: 'leaderId' },
      ],
    });
  });

  it.each([
    ['nobody', ANONYMOUS],
    ['an officer of another street', viewer('STREET_OFFICER', { places: [PLACES.otherStreet] })],
    ['a volunteer', stranger],
    [
      'the secretary of another unit',
      viewer('UNIT_SECRETARY', { organization: newEntityId('530112003001') }),
    ],
  ])('is refused to %s', async (_, who) => {
    const { errors } = await city.ask(who, CREATE, { input: team({ organizationId: UNIT }) });

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is refused in a place that nobody knows', async () => {
    const { data } = await city.ask(viewer('ADMINISTRATOR', { places: ['530000000000'] }), CREATE, {
      input: team({ divisionCode: '530112009009' }),
    });

    expect(data.createTeam.userErrors).toMatchObject([{ code: 'DIVISION_UNKNOWN', field: 'divisionCode' }]);
  });
});

describe('belonging to a team', () => {
  it('begins by joining, once, and ends by leaving; whoever belonged then is known later', async () => {
    const volunteerId = await givenVolunteer(city, { subject: 'joiner' });
    const joiner = viewer('VOLUNTEER', { subject: 'joiner' });
    const { id: teamId } = await created();
    const joined = await city.ask(joiner, JOIN, { input: { teamId, idempotencyKey: fresh() } });
    const again = await city.ask(joiner, JOIN, { input: { teamId, idempotencyKey: fresh() } });
    const then = new Date().toISOString();
    const left = await city.ask(joiner, LEAVE, { input: { teamId, volunteerId } });
    const gone = await city.ask(joiner, LEAVE, { input: { teamId, volunteerId } });

    expect(joined.data.joinTeam.team.members.nodes).toEqual([
      { leftAt: null, volunteer: { id: volunteerId } },
    ]);
    expect(again.data.joinTeam.userErrors).toEqual([{ code: 'ALREADY_EXISTS', field: 'volunteerId' }]);
    expect(left.data.leaveTeam.team).toMatchObject({ version: 3, members: { totalCount: 0 } });
    expect(gone.data.leaveTeam.userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'volunteerId' }]);
    const { data } = await city.ask(joiner, SHOW, { id: teamId, asOf: then });
    expect(data.volunteerTeam.members).toEqual({
      totalCount: 1,
      nodes: [{ volunteer: { id: volunteerId } }],
    });
  });

  it('needs a registration in the city of the team', async () => {
    const { id: teamId } = await created();
    const { data } = await city.ask(stranger, JOIN, { input: { teamId, idempotencyKey: fresh() } });

    expect(data.joinTeam.userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'teamId' }]);
  });

  it('happens once when the same volunteer is taken in by twenty at the same time', async () => {
    const volunteerId = await givenVolunteer(city);
    const { id: teamId } = await created();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        city.ask(officer, ADD, { input: { teamId, volunteerId, idempotencyKey: fresh() } }),
      ),
    );

    expect(answers.filter(({ data }) => data.addTeamMember.team !== null)).toHaveLength(1);
    const { data } = await city.ask(officer, SHOW, { id: teamId });
    expect(data.volunteerTeam).toMatchObject({ version: 2, memberCount: { value: 1 } });
  });

  it('is shown to those who see the volunteer; others read a number, and no small one', async () => {
    const { id: teamId } = await created();
    for (let count = 0; count < 5; count += 1) {
      const volunteerId = await givenVolunteer(city, count === 0 ? { homeOrganizationId: UNIT } : {});
      await city.ask(officer, ADD, { input: { teamId, volunteerId, idempotencyKey: fresh() } });
      if (count === 3) {
        const { data } = await city.ask(ANONYMOUS, SHOW, { id: teamId });
        expect(data.volunteerTeam.memberCount).toEqual({ value: null, masked: true, reason: 'SMALL_CELL' });
      }
    }
    const seen = await Promise.all(
      [officer, secretary, stranger, ANONYMOUS].map((who) => city.ask(who, SHOW, { id: teamId })),
    );

    expect(seen.map(({ data }) => data.volunteerTeam.members.totalCount as number)).toEqual([5, 1, 0, 0]);
    expect(seen.map(({ data }) => data.volunteerTeam.memberCount.value as number)).toEqual([5, 5, 5, 5]);
  });

  it('may be changed by the leader, who must be a member, and by no other member', async () => {
    const [leaderId, otherId] = [
      await givenVolunteer(city, { subject: 'leader', homeOrganizationId: UNIT }),
      await givenVolunteer(city, { subject: 'other', homeOrganizationId: UNIT }),
    ];
    const leader = viewer('VOLUNTEER', { subject: 'leader', organization: UNIT });
    const other = viewer('VOLUNTEER', { subject: 'other', organization: UNIT });
    const { id, version } = await created();
    const early = await city.ask(officer, LEAD, { input: { id, leaderId, expectedVersion: version } });
    await city.ask(leader, JOIN, { input: { teamId: id, idempotencyKey: fresh() } });
    const stale = await city.ask(officer, LEAD, { input: { id, leaderId, expectedVersion: version } });
    const led = await city.ask(officer, LEAD, { input: { id, leaderId, expectedVersion: version + 1 } });
    const add = { teamId: id, volunteerId: otherId, idempotencyKey: fresh() };
    const [refused, taken] = [
      await city.ask(other, ADD, { input: add }),
      await city.ask(leader, ADD, { input: add }),
    ];
    const left = await city.ask(leader, LEAVE, { input: { teamId: id, volunteerId: leaderId } });

    expect(early.data.setTeamLeader.userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'leaderId' }]);
    expect(stale.data.setTeamLeader.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(led.data.setTeamLeader.team.leader).toEqual({ id: leaderId });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(taken.data.addTeamMember.team.members.totalCount).toBe(2);
    expect(left.data.leaveTeam.team).toMatchObject({ leader: null, members: { totalCount: 1 } });
  });

  it('ends with the team, which takes nobody in any more and tells others so without a name', async () => {
    const leaderId = await givenVolunteer(city, { subject: 'last', name: '欧阳晓燕' });
    const { id } = await created(officer, { leaderId, name: '书林突击队', kind: 'TASK_FORCE' });
    const { data } = await city.ask(officer, DISBAND, { input: { id, expectedVersion: 1 } });
    const late = await city.ask(viewer('VOLUNTEER', { subject: 'last' }), JOIN, {
      input: { teamId: id, idempotencyKey: fresh() },
    });

    expect(data.disbandTeam.team).toMatchObject({ version: 2, leader: null, members: { totalCount: 0 } });
    expect(late.data.joinTeam.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
    const told = await city.owner.query<{ payload: object }[]>(
      'SELECT type, version, payload FROM outbox WHERE entity_id = $1 ORDER BY seq',
      [id],
    );
    expect(told).toMatchObject([
      { type: 'VolunteerTeamCreated', version: 1 },
      { type: 'VolunteerTeamDisbanded', version: 2 },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/欧阳|last|leader/);
  });
});
