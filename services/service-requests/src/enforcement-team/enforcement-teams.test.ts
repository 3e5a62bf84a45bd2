import { randomUUID } from 'node:crypto';
import { ANONYMOUS } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { answered } from '../testing/cases.js';
import { eventsOf } from '../testing/history.js';
import { AGENCY, onTeam, planInspection, SPONSOR, STRANGER } from '../testing/joint-cast.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, DISTRICT, HOUSING, STREET, WATER } from '../testing/places.js';
import { askAs } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';

const clock = new TestClock('2026-03-02T10:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
afterAll(() => test.stop());

const made = async (more: object = {}) => {
  const { team, codes } = await onTeam(test, 'form', { name: `执法队${randomUUID()}`, ...more });
  if (team) return team;
  throw new Error(`no team was formed: ${codes.join()}`);
};
const MEMBERS = `query ($id: ID!, $asOf: DateTime) { jointEnforcementTeam(id: $id) { name remit dissolvedAt lead { id }
  members(asOf: $asOf) { post people validFrom validTo organization { id } } } }`;
const membersOf = async (id: string, asOf: string | null = null) => {
  const { jointEnforcementTeam } = await askAs(test, ANONYMOUS, MEMBERS, { id, asOf });
  const { members } = jointEnforcementTeam as { members: { post: string; people: number }[] };
  return members.map(({ post, people }) => [post, people]);
};

describe('a joint enforcement team', () => {
  it('is read by everybody, with who is seconded now and who was then', async () => {
    clock.set('2026-03-02 10:00');
    const { id } = await made();
    clock.set('2026-04-01 10:00');
    const revised = await onTeam(test, 'revise', {
      ...{ id, expectedVersion: 1, remit: '占道经营、油烟' },
      members: [
        { organizationId: WATER, post: '水务执法岗', people: 3 },
        { organizationId: HOUSING, post: '住建执法岗', people: 1 },
      ],
    });

    expect(revised).toMatchObject({ team: { version: 2, remit: '占道经营、油烟' }, codes: [] });
    expect(await membersOf(id)).toEqual([
      ['水务执法岗', 3],
      ['住建执法岗', 1],
    ]);
    expect(await membersOf(id, '2026-03-15T00:00:00+08:00')).toEqual([['水务执法岗', 2]]);
    expect((await eventsOf(test, id)).map(({ type }) => type)).toEqual([
      ...['JointEnforcementTeamFormed', 'JointEnforcementTeamRevised'],
    ]);
  });

  it('has one name at a time, and another one may take it when it is dissolved', async () => {
    const name = '西山联合执法队';
    const { id } = await made({ name });
    const twice = await onTeam(test, 'form', { name });
    const stale = await onTeam(test, 'dissolve', { id, expectedVersion: 7 });
    const dissolved = await onTeam(test, 'dissolve', { id, expectedVersion: 1 });
    const again = await made({ name });

    expect([twice.codes, twice.fields]).toEqual([['ALREADY_EXISTS'], ['name']]);
    expect(stale.codes).toEqual(['CONFLICT']);
    expect(dissolved.team?.version).toBe(2);
    expect(await membersOf(id)).toEqual([]);
    expect((await onTeam(test, 'revise', { id, expectedVersion: 2, name: '新名' })).codes).toEqual([
      'ACTION_NOT_AVAILABLE',
    ]);
    const listed = await askAs(
      test,
      ANONYMOUS,
      `query ($place: DivisionCode!, $of: ID!) { jointEnforcementTeams(first: 100, filter: { divisionCode: $place, organizationId: $of }) {
        nodes { id } } }`,
      { place: DISTRICT, of: WATER },
    );
    const ids = (listed['jointEnforcementTeams'] as { nodes: { id: string }[] }).nodes.map((one) => one.id);
    expect([ids.includes(id), ids.includes(again.id)]).toEqual([false, true]);
  });

  it('is formed by officers of the place, in words that everybody may read, with all problems told at once', async () => {
    const wrong = await onTeam(test, 'form', {
      ...{ name: '', remit: '请拨13812345678', leadId: 'nobody' },
      members: [
        { organizationId: WATER, post: '甲岗', people: 0 },
        { organizationId: WATER, post: '甲岗', people: 1 },
      ],
    });

    expect(wrong.fields).toEqual(['leadId', 'name', 'remit', 'members', 'members.0.people']);
    expect(wrong.codes).toContain('CONTACT_IN_PUBLIC_TEXT');
    for (const by of [AGENCY, STRANGER])
      expect((await onTeam(test, 'form', {}, by)).codes).toEqual(['FORBIDDEN']);
    expect((await onTeam(test, 'form', { divisionCode: '530112003777' })).codes).toEqual([
      'DIVISION_UNKNOWN',
    ]);
  });

  it('shows its inspections to those who may see them, and asks the database alike for few and for many', async () => {
    const teams = await Promise.all([made(), made(), made()]);
    const inspection = answered(
      await planInspection(test, { teamId: teams[0].id, plannedDay: '2026-04-02' }),
    );
    const TEAMS = `query ($teams: [_Any!]!, $places: [_Any!]!) { _entities(representations: $teams) {
      ... on JointEnforcementTeam { id members { people organization { id } } division { code }
        inspections(first: 5) { totalCount nodes { id team { id } } } } }
      places: _entities(representations: $places) { ... on Division { jointEnforcementTeams { totalCount nodes { id } } } } }`;
    const shown = (count: number, by = SPONSOR) =>
      askAs(test, by, TEAMS, {
        teams: teams.slice(0, count).map(({ id }) => ({ __typename: 'JointEnforcementTeam', id })),
        places: [STREET, COMMUNITY].map((code) => ({ __typename: 'Division', code })),
      });
    const statements = async (count: number) => {
      test.forgetStatements();
      await shown(count);
      return test.statements.length;
    };

    expect(await shown(1)).toMatchObject({
      _entities: [
        { inspections: { totalCount: 1, nodes: [{ id: inspection.id, team: { id: teams[0].id } }] } },
      ],
      places: [{}, { jointEnforcementTeams: { totalCount: 0 } }],
    });
    expect(await shown(1, STRANGER)).toMatchObject({
      _entities: [{ inspections: { totalCount: 0, nodes: [] } }],
    });
    expect(await statements(3)).toBe(await statements(1));
  });
});
