import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const admin = viewer('ADMINISTRATOR', { places: ['530000000000'] });
const CREATE = `mutation($input: CreateTeamInput!) { createTeam(input: $input) { team { id } userErrors { code } } }`;
const DISBAND = `mutation($input: DisbandTeamInput!) { disbandTeam(input: $input) { userErrors { code } } }`;

let city: TestService;
let key = 0;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());

async function created(input: object): Promise<{ id: string }> {
  key += 1;
  const team = {
    ...{ divisionCode: PLACES.community, kind: 'WISH_CLAIM', name: '书林社区心愿认领队' },
    ...{ idempotencyKey: String(key), ...input },
  };
  const { data } = await city.ask(admin, CREATE, { input: team });
  return data.createTeam.team as { id: string };
}

const LIST = `query($filter: VolunteerTeamFilter) { volunteerTeams(filter: $filter, first: 100) { totalCount nodes { name } } }`;
const EDGES = `query($things: [_Any!]!) { _entities(representations: $things) {
  ... on Division { volunteerTeams(kind: "LANE_STEWARD") { totalCount nodes { ...team } } }
  ... on Organization { volunteerTeams { totalCount nodes { ...team } } } } }
  fragment team on VolunteerTeam { name kind { name } leader { displayName { value } } memberCount { value } members { totalCount nodes { volunteer { id } } } }`;

describe('lists of teams', () => {
  it('are limited by place, kind, organization and name, and hold no disbanded one', async () => {
    const [here, there] = [PLACES.otherStreet, PLACES.neighbour];
    const organizationId = newEntityId(here);
    await created({ divisionCode: here, name: '甲队', kind: 'LANE_STEWARD' });
    await created({ divisionCode: here, name: '乙隊', kind: 'YOUTH', organizationId });
    await created({ divisionCode: there, name: '丙队', kind: 'YOUTH' });
    const { id } = await created({ divisionCode: here, name: '丁队', kind: 'YOUTH' });
    await city.ask(admin, DISBAND, { input: { id, expectedVersion: 1 } });
    const listed = async (filter: object) => {
      const { data } = await city.ask(ANONYMOUS, LIST, { filter });
      expect(data.volunteerTeams.nodes).toHaveLength(data.volunteerTeams.totalCount as number);
      return (data.volunteerTeams.nodes as { name: string }[]).map(({ name }) => name);
    };

    expect(await listed({ divisionCode: here })).toEqual(['甲队', '乙隊']);
    expect(await listed({ divisionCode: PLACES.district, kind: 'YOUTH' })).toEqual(['丙队', '乙隊']);
    expect(await listed({ organizationId })).toEqual(['乙隊']);
    expect(await listed({ organizationId: 'x' })).toEqual([]);
    expect(await listed({ search: '乙队' })).toEqual(['乙隊']);
    expect(await listed({ kind: '\0' })).toEqual([]);
  });

  it('need as many statements under five places and units as under one', async () => {
    const counts: number[] = [];
    for (const size of [1, 5]) {
      const units = Array.from({ length: size }, () => newEntityId(PLACES.community));
      for (const organizationId of units) {
        const leaderId = await givenVolunteer(city);
        await created({ organizationId, leaderId, kind: 'LANE_STEWARD' });
      }
      city.forgetStatements();
      // One after the other: two kinds of owners at once come to the loaders at different moments.
      for (const things of [
        units.map((id) => ({ __typename: 'Organization', id })),
        [PLACES.community, ...Object.values(PLACES)]
          .slice(0, size)
          .map((code) => ({ __typename: 'Division', code })),
      ]) {
        const { errors } = await city.ask(viewer('AUDITOR', { places: [PLACES.district] }), EDGES, {
          things,
        });
        expect(errors).toBeUndefined();
      }
      counts.push(city.statements.length);
    }

    expect(counts[1]).toBe(counts[0]);
  });
});

describe('a team', () => {
  it('is not founded in a place that nobody knows', async () => {
    const input = { divisionCode: '530112009009', kind: 'YOUTH', name: '甲队', idempotencyKey: 'unknown' };
    const { data } = await city.ask(admin, CREATE, { input });

    expect(data.createTeam).toEqual({ team: null, userErrors: [{ code: 'DIVISION_UNKNOWN' }] });
  });
});

describe('many teams at once', () => {
  const CREATE_MANY = `mutation($input: CreateTeamsInput!) { createTeams(input: $input) {
    teams { id version name kind { code } organization { id } leader { id } } userErrors { code field } } }`;
  const many = (teams: readonly object[], more: object = {}, who = admin) =>
    city.ask(who, CREATE_MANY, {
      input: { divisionCode: PLACES.street, teams, idempotencyKey: newEntityId(PLACES.street), ...more },
    });
  const names = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ kind: 'YOUTH', name: `${String(at)}队` }));

  it('are founded in order, told of one by one, and once for a key', async () => {
    const [organizationId, idempotencyKey] = [newEntityId(PLACES.street), newEntityId(PLACES.street)];
    const input = [{ kind: 'YOUTH', name: '甲队', organizationId }, ...names(2)];
    const { data } = await many(input, { idempotencyKey });
    const again = await many(input, { idempotencyKey });
    const made = data.createTeams.teams as { id: string; name: string }[];
    const told = await city.owner.query<object[]>(
      'SELECT type, version, entity_id AS id FROM outbox WHERE entity_id = ANY($1) ORDER BY seq',
      [made.map(({ id }) => id)],
    );

    expect(made.map(({ name }) => name)).toEqual(['甲队', '0队', '1队']);
    expect(made[0]).toMatchObject({ version: 1, organization: { id: organizationId }, leader: null });
    expect(again.data).toEqual(data);
    expect(told).toEqual(made.map(({ id }) => ({ type: 'VolunteerTeamCreated', version: 1, id })));
  });

  it('are all refused with all that is wrong with any, and to whoever may not found each of them', async () => {
    const wrong = [{ kind: 'NONE', name: '甲队' }, { kind: 'YOUTH', name: '请拨打13800138000' }, ...names(1)];
    const unit = newEntityId(PLACES.street);
    const secretary = viewer('UNIT_SECRETARY', { organization: unit });
    const own = { kind: 'YOUTH', name: '甲队', organizationId: unit };

    expect((await many(wrong)).data.createTeams).toEqual({
      teams: null,
      userErrors: [
        { code: 'INVALID_INPUT', field: 'teams.0.kind' },
        { code: 'CONTACT_IN_PUBLIC_TEXT', field: 'teams.1.name' },
      ],
    });
    expect((await many(names(101))).data.createTeams.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'teams' },
    ]);
    expect((await many([own], {}, secretary)).data.createTeams.teams).toHaveLength(1);
    expect((await many([own, ...names(1)], {}, secretary)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('cost as many statements as one', async () => {
    const counts: number[] = [];
    for (const count of [1, 60]) {
      city.forgetStatements();
      expect((await many(names(count))).data.createTeams.teams).toHaveLength(count);
      counts.push(city.statements.length);
    }

    expect(counts[1]).toBe(counts[0]);
  });
});
