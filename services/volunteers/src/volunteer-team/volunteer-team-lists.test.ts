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
