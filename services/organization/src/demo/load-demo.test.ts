import { join } from 'node:path';
import { communitiesOf, demoWorld, readDivisions } from '@governance/demo';
import { ANONYMOUS, loadOnce } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { Client } from 'pg';
import { openCity } from '../testing/open-city.js';
import { loadDemo } from './load-demo.js';

const COMMUNITY = '530112003008';
const divisions = readDivisions(join(__dirname, '../../../../data/divisions-seed-places.csv'));
const world = demoWorld(divisions, { anchor: new Date('2026-01-01T00:00:00+08:00'), scale: 0 });

describe('the organizations of the invented world', () => {
  let city: TestService;
  const lines: string[] = [];
  const count = async (query: string, parameters: unknown[] = []): Promise<number> =>
    Number((await city.owner.query<[{ count: string }]>(`SELECT count(*) ${query}`, parameters))[0].count);

  beforeAll(async () => {
    city = await openCity();
    const client = new Client({ connectionString: (city.owner.options as { url: string }).url });
    await client.connect();
    await loadOnce(client, 'demo', {}, (it) => loadDemo(it, world, (line) => lines.push(line)));
    await client.end();
  });
  afterAll(() => city.stop());

  it('are all there, and progress was told', async () => {
    const plans = [...world.counties(), ...world.townships(), ...world.communities()];
    const expected = plans.flatMap(({ organizations }) => organizations);

    expect(await count('FROM organization')).toBe(expected.length);
    expect(await count('FROM organization_version')).toBe(
      expected.reduce((sum, { formerVersions }) => sum + formerVersions.length + 1, 0),
    );
    expect(lines).toContain(
      `organizations of ${String(communitiesOf(divisions, { scale: 0 }).length)} communities`,
    );
  });

  it('have the version that their changes would have given them, and no news for others', async () => {
    expect(
      await count(`FROM organization o WHERE version <> (SELECT count(*) FROM organization_version v
        WHERE (v.city_code, v.organization_id) = (o.city_code, o.id))`),
    ).toBe(0);
    expect(
      await count(`FROM joint_body b WHERE version <> 1 + (SELECT count(*) FROM joint_membership m
        WHERE (m.city_code, m.joint_body_id) = (b.city_code, b.id))`),
    ).toBe(0);
    expect(await count('FROM outbox')).toBe(0);
  });

  it('are counted, for every place above them', async () => {
    const { data } = await city.ask(
      ANONYMOUS,
      `{ _entities(representations: [{ __typename: "Division", code: "530112000000" }]) { ... on Division {
        organizationStats(period: { from: "2025-01-01T00:00:00+08:00", to: "2026-01-01T00:00:00+08:00" }) {
          organizations branches jointBodies } } } }`,
    );

    const current = `FROM organization_version WHERE valid_to IS NULL AND division_code LIKE '530112%'`;
    expect(data._entities[0].organizationStats).toEqual({
      organizations: await count(current),
      branches: await count(`${current} AND kind IN ('BRANCH', 'GENERAL_BRANCH')`),
      jointBodies: await count(`FROM joint_body WHERE division_code LIKE '530112%'`),
    });
  });

  it('keep the rules that mutations keep: no overlapping seats, a branch a grid, a parent of a fitting kind', async () => {
    const overlaps = await count(`FROM joint_membership a JOIN joint_membership b
      USING (city_code, joint_body_id, organization_id)
      WHERE a.id < b.id AND tstzrange(a.valid_from, a.valid_to) && tstzrange(b.valid_from, b.valid_to)`);
    const strayGroups = await count(`FROM organization_version g JOIN organization_version p
      ON p.city_code = g.city_code AND p.organization_id = g.parent_id AND p.valid_to IS NULL
      WHERE g.kind = 'GROUP' AND p.kind <> 'BRANCH'`);

    expect([overlaps, strayGroups]).toEqual([0, 0]);
    expect(await count('FROM organization_version WHERE grid_id IS NOT NULL')).toBeGreaterThan(50);
  });

  it('answer who leads and forms the 大党委 of a community, and which branch has which grid', async () => {
    const branch = [...world.communities()]
      .find(({ place }) => place.code === COMMUNITY)
      ?.branches.find(({ gridId }) => gridId !== null);
    const { data } = await city.ask(
      ANONYMOUS,
      `{ _entities(representations: [{ __typename: "Division", code: "${COMMUNITY}" }, { __typename: "Grid", id: "${branch?.gridId ?? ''}" }]) {
        ... on Grid { branch { name path { kind } } }
        ... on Division {
          jointBodies(kind: COMMUNITY_BIG_COMMITTEE, first: 1) { nodes { name chairOrganization { name }
            members(first: 20) { nodes { role organization { name } } } } }
          organizations(kind: BRANCH) { totalCount } } } }`,
    );

    const [place, grid] = data._entities;
    const [body] = place.jointBodies.nodes;
    expect(body).toMatchObject({ name: '复兴社区大党委' });
    expect(body.members.nodes[0]).toEqual({ role: 'SECRETARY', organization: body.chairOrganization });
    expect((body.members.nodes as object[]).length).toBeGreaterThanOrEqual(5);
    expect(place.organizations.totalCount).toBeGreaterThanOrEqual(3);
    expect(grid.branch.name).toBe(branch?.organization.name);
    expect((grid.branch.path as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'COMMITTEE',
      'WORK_COMMITTEE',
      expect.stringMatching(/^(COMMITTEE|GENERAL_BRANCH)$/),
    ]);
  });
});
