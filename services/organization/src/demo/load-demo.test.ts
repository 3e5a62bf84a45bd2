import { communitiesOf } from '@governance/demo';
import { type TestService, viewer } from '@governance/shared/testing';
import { ANONYMOUS, hasSoundOrganizationCode, usccProblem } from '@governance/shared';
import { DemoCity, divisions, world } from '../testing/demo-city.js';

const COMMUNITY = '530112003008';

describe('the organizations of the invented world', () => {
  let demo: DemoCity;
  let city: TestService;
  const count: DemoCity['count'] = (...query) => demo.count(...query);

  beforeAll(async () => {
    demo = await DemoCity.open();
    city = demo.city;
  });
  afterAll(() => city.stop());

  it('are all there, and progress was told', async () => {
    const plans = [...world.counties(), ...world.townships(), ...world.communities()];
    const expected = plans.flatMap(({ organizations }) => organizations);

    expect(await count('FROM organization')).toBe(expected.length);
    expect(await count('FROM organization_version')).toBe(
      expected.reduce((sum, { formerVersions }) => sum + formerVersions.length + 1, 0),
    );
    expect(demo.lines).toContain(
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

  it('stand among new sectors that are covered without a gap, and keep duties that were decided', async () => {
    const strayCoverages = await count(`FROM new_sector_entity e WHERE
      version <> (SELECT count(*) FROM new_sector_coverage c WHERE (c.city_code, c.entity_id) = (e.city_code, e.id))
      OR 1 <> (SELECT count(*) FROM new_sector_coverage c
        WHERE (c.city_code, c.entity_id) = (e.city_code, e.id) AND c.valid_to IS NULL)
      OR valid_from <> (SELECT min(c.valid_from) FROM new_sector_coverage c
        WHERE (c.city_code, c.entity_id) = (e.city_code, e.id))`);
    const strayDuties = await count(`FROM duty_item WHERE
      (kind = 'ADMITTED') <> (id IN (SELECT duty_item_id FROM duty_admission))
      OR (kind = 'ORGANIZATION_DUTY') <> (organization_id IS NOT NULL)
      OR kind = 'STATUTORY_ASSISTANCE' AND legal_basis IS NULL`);

    expect([strayCoverages, strayDuties]).toEqual([0, 0]);
    expect(await count(`FROM new_sector_entity WHERE division_code = '${COMMUNITY}'`)).toBeGreaterThan(2);
    expect(await count(`FROM duty_admission WHERE status = 'REQUESTED'`)).toBeGreaterThan(0);
    expect(await count(`FROM instructor_count`)).toBe(
      await count(`FROM organization WHERE id IN (SELECT organization_id FROM instructor_count)`),
    );
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

  it('have venues and a register, whose versions and repetitions are those that mutations would have left', async () => {
    const communities = communitiesOf(divisions, { scale: 0 }).length;

    expect(await count('FROM venue')).toBe(communities * 2);
    expect(
      await count(`FROM venue e WHERE version <> 1 + (SELECT count(DISTINCT month) FROM mediation_count c
        WHERE (c.city_code, c.venue_id) = (e.city_code, e.id))`),
    ).toBe(0);
    expect(await count('FROM register_entry WHERE subject IS NULL')).toBe(communities * 3);
    expect(
      await count(`FROM register_entry WHERE version <> 1 + (outcome IS NOT NULL)::integer
        OR (kind IN ('DATA_REQUEST', 'REPORT_DEMAND', 'RESPONSIBILITY_LETTER')) <> (subject IS NOT NULL)`),
    ).toBe(0);
    expect(await count('FROM register_entry WHERE repeats_id IS NOT NULL')).toBeGreaterThan(3);
    expect(
      await count(`FROM (SELECT repeats_id, lag(id) OVER (PARTITION BY division_code, subject_key ORDER BY valid_from, id) AS due
        FROM register_entry WHERE subject_key IS NOT NULL) AS chain WHERE repeats_id IS DISTINCT FROM due`),
    ).toBe(0);
  });

  it('rank the communities of 建华区 by figures and judgements of the year before, once loaded', async () => {
    const district = '230203000000';
    await demo.knowDivisionsOf('230203');
    const { data } = await city.ask(
      viewer('DISTRICT_SUPERVISOR', { places: [district] }),
      `{ evaluationSchemes(filter: { divisionCode: "${district}" }) { nodes { year minimumSample
        ranking(divisionCode: "${district}", period: { from: "2025-01-01T00:00:00+08:00", to: "2026-01-01T00:00:00+08:00" }) {
          rows { ranked score sample } redList { rank } blackList { rank } } } } }`,
    );

    const [{ year, minimumSample, ranking }] = data.evaluationSchemes.nodes;
    const rows = ranking.rows as { ranked: boolean; score: number | null; sample: number }[];
    expect([year, rows.length]).toEqual([2025, 38]);
    expect(rows.filter(({ ranked }) => ranked).length).toBeGreaterThanOrEqual(34);
    expect(rows.every(({ ranked, sample }) => ranked === sample >= minimumSample)).toBe(true);
    expect(ranking.redList.length).toBeGreaterThan(0);
    expect(ranking.blackList.length).toBeGreaterThan(0);
    expect(await count('FROM evaluation_scheme WHERE published_number IS NULL')).toBe(1);
  });

  it('have met, and have matters and deliberations that their members and the public may read', async () => {
    const someMatter = await count(`FROM joint_matter j WHERE NOT EXISTS (
      SELECT FROM joint_matter_timeline t WHERE t.matter_id = j.id AND t.sequence = j.version AND t.to_status = j.status)`);
    const words = await city.owner.transaction(async (manager) => {
      const reader = {
        roles: ['GRID_WORKER'],
        jurisdictions: [{ from: '530000000000', to: '540000000000' }],
      };
      await manager.query(`SELECT set_config('governance.viewer', $1, true)`, [JSON.stringify(reader)]);
      return manager.query<object[]>('SELECT 1 FROM deliberation_opinion_text');
    });
    const { data } = await city.ask(
      ANONYMOUS,
      '{ deliberations { nodes { step notice evaluation { sample } } } }',
    );

    expect(someMatter).toBe(0);
    for (const table of ['joint_meeting', 'joint_matter', 'deliberation', 'deliberation_opinion'])
      expect([table, (await count(`FROM ${table}`)) > 5]).toEqual([table, true]);
    expect(words.length).toBeGreaterThan(0);
    const published = data.deliberations.nodes as { step: string; notice: string | null }[];
    expect(published.length).toBeGreaterThan(0);
    expect(published.every(({ notice }) => notice !== null)).toBe(true);
  });

  it('keep the rules of the three lists: nothing promised twice, and versions that changes would have given', async () => {
    const promised =
      await count(`FROM resource_item r WHERE used <> (SELECT coalesce(sum(quantity), 0) FROM need_match m
      WHERE (m.city_code, m.resource_id) = (r.city_code, r.id) AND m.status IN ('ACCEPTED', 'COMPLETED'))`);
    const misstated = await count(`FROM need_item n WHERE version <> 1
      + (SELECT coalesce(sum(m.version), 0) FROM need_match m WHERE (m.city_code, m.need_id) = (n.city_code, n.id))`);
    const unseen = await count(`FROM need_match m WHERE NOT EXISTS (SELECT 1 FROM co_building_party p
      WHERE (p.city_code, p.item_id, p.organization_id) = (m.city_code, m.need_id, m.owner_id))`);
    const strange = await count(`FROM need_item n WHERE NOT EXISTS
      (SELECT 1 FROM co_building_category c WHERE c.code = n.category_code)`);

    expect([promised, misstated, unseen, strange]).toEqual([0, 0, 0, 0]);
    for (const table of ['need_item', 'resource_item', 'project_item', 'need_match', 'pairing_agreement'])
      expect(await count(`FROM ${table} WHERE division_code = '${COMMUNITY}'`)).toBeGreaterThan(0);
  });

  it('have codes that are sound and their own, and quarters of which about 94 % are covered', async () => {
    const codes = (
      await city.owner.query<{ uscc: string }[]>(
        'SELECT uscc FROM organization_profile WHERE uscc IS NOT NULL',
      )
    ).map(({ uscc }) => uscc);
    const quarters = await count('FROM quarter_copy');
    const covered = await count(`FROM quarter_link WHERE kind = 'BRANCH' AND valid_to IS NULL`);

    expect(codes.length).toBeGreaterThan(1_000);
    expect(codes.filter((code) => usccProblem(code) !== null || !hasSoundOrganizationCode(code))).toEqual([]);
    expect(covered / quarters).toBeGreaterThan(0.9);
    expect(covered / quarters).toBeLessThan(0.97);
    expect(
      await count(`FROM quarter_link l JOIN quarter_copy q ON (q.city_code, q.id) = (l.city_code, l.quarter_id)
        WHERE l.valid_from < q.valid_from OR l.division_code <> q.division_code`),
    ).toBe(0);
  });

  it('have streets that were set up anew, with less bodies than before, and staff in numbers', async () => {
    const townships = [...world.townships()].length;

    expect(await count('FROM institution_setup WHERE bodies_after < bodies_before')).toBe(townships);
    expect(await count('FROM staff_aggregate WHERE full_time + part_time = headcount')).toBe(townships);
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
