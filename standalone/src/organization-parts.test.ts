import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type City, WAYS } from './testing/open-city';
import { shareCity } from './testing/shared-city';

/** What consumers ask of the organization subgraph inside of larger questions. */
const OVERVIEW = `query($code: DivisionCode!, $period: PeriodInput!) { division(code: $code) {
  code name level ancestors { code name }
  organizationStats(period: $period) { organizations newSectorCoverage { ...RateParts } dutyReduction { ...RateParts }
    activeAgreements needsMatched { ...RateParts } }
  reportedFigures { metric { code name } value qualifier unit period account } } }
fragment RateParts on Rate { numerator denominator excluded value lower upper suppressed
  metric { code name formula version } }`;
const COMMITTEE = `query($code: DivisionCode!) { division(code: $code) { name
  jointBodies(kind: COMMUNITY_BIG_COMMITTEE, first: 1) { nodes { id name chairOrganization { name kind }
    members(first: 20) { nodes { role since organization { id name kind } } }
    matters(first: 5) { nodes { title status } } } }
  grids(first: 20) { nodes { code name kind workers { displayName kind } branch { name memberCount { value masked } } } } } }`;
const [DISTRICT, STREET, COMMUNITY] = ['530112000000', '530112003000', '530112003008'];
const PERIOD = { from: '2025-01-01T00:00:00+08:00', to: '2026-02-01T00:00:00+08:00' };
const RANKING = readFileSync(join(__dirname, '../../operations/community-ranking.graphql'), 'utf8');

interface Row {
  readonly rank: number | null;
  readonly ranked: boolean;
  readonly score: number;
  readonly lower: number;
  readonly upper: number;
  readonly division: { readonly code: string; readonly name: string };
}

const answersByWay = new Map<string, unknown>();

describe.each(WAYS)('what consumers ask of organizations, in %s', (way) => {
  const share = shareCity(way, 'ASKED');
  let city: City;

  beforeAll(async () => {
    city = await share.open();
  }, 120_000);
  afterAll(() => share.giveBack());

  it('shows nobody the figures of a district: rates with their parts and meaning, beside what its account prints', async () => {
    const { data, errors } = await city.ask(OVERVIEW, { code: DISTRICT, period: PERIOD });

    expect(errors).toBeUndefined();
    const { organizationStats: stats, reportedFigures } = data.division;
    expect(stats.organizations).toBeGreaterThan(100);
    expect(stats.activeAgreements).toBeGreaterThan(0);
    for (const rate of [stats.newSectorCoverage, stats.dutyReduction, stats.needsMatched]) {
      expect(rate.denominator).toBeGreaterThan(0);
      expect(rate.value).toBeCloseTo(rate.numerator / rate.denominator, 12);
      expect([rate.lower <= rate.value, rate.value <= rate.upper, rate.suppressed]).toEqual([
        true,
        true,
        false,
      ]);
      expect(rate.metric.formula).toEqual(expect.any(String));
    }
    expect(reportedFigures).toContainEqual(
      expect.objectContaining({
        value: 93.91,
        metric: expect.objectContaining({ code: 'org.residential_branch.coverage' }),
      }),
    );
    answersByWay.set(`${way} overview`, data);
  });

  it('shows a street officer the big party committee of a community, its matters, and who looks after its grids', async () => {
    const token = await city.tokenOf('street-officer', STREET);
    const { data, errors } = await city.ask(COMMITTEE, { code: COMMUNITY }, token);

    expect(errors).toBeUndefined();
    const [body] = data.division.jointBodies.nodes;
    expect(body.members.nodes.length).toBeGreaterThanOrEqual(5);
    expect(body.matters.nodes.length).toBeGreaterThan(0);
    const branches = (data.division.grids.nodes as { branch: { memberCount: object } | null }[]).flatMap(
      ({ branch }) => branch ?? [],
    );
    expect(branches.length).toBeGreaterThan(0);
    expect(branches[0]?.memberCount).toMatchObject({ masked: false });
    answersByWay.set(`${way} committee`, data);
  });

  async function example() {
    const examples = (await (await fetch(`${city.url}/dev/variables`)).json()) as Record<
      string,
      { person: string; division: string; variables: object }
    >;
    const found = examples['community-ranking'];
    if (!found) throw new Error('no example of community-ranking');
    return found;
  }

  it('ranks every community of a district for its supervisor, with the variables that the explorer shows', async () => {
    const { person, division, variables } = await example();
    const { status, data, errors } = await city.ask(RANKING, variables, await city.tokenOf(person, division));

    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    const { indicators, ranking } = data.evaluationScheme;
    expect(indicators.map(({ kind }: { kind: string }) => kind)).toEqual([
      'QUANTITATIVE',
      'QUANTITATIVE',
      'QUALITATIVE',
    ]);
    const rows = ranking.rows as readonly Row[];
    const ranked = rows.filter((row) => row.ranked);
    expect(ranked.length).toBeGreaterThanOrEqual(34);
    expect(rows.every((row) => row.division.name.length > 0)).toBe(true);
    expect(ranked.every(({ lower, score, upper }) => lower <= score && score <= upper)).toBe(true);
    answersByWay.set(`${way} ranking`, rows);
  });

  it('shows nobody but them a ranking that was not published yet', async () => {
    const { variables } = await example();
    for (const token of [null, await city.tokenOf('resident')]) {
      const { data, errors } = await city.ask(RANKING, variables, token);
      expect([errors, data.evaluationScheme.ranking]).toEqual([undefined, null]);
    }
  });

  it('keeps the matters of a committee from an officer of elsewhere', async () => {
    const token = await city.tokenOf('street-officer', '110114001000');
    const { data } = await city.ask(COMMITTEE, { code: COMMUNITY }, token);

    expect(data.division.jointBodies.nodes[0].matters.nodes).toEqual([]);
  });
});

it.each(['overview', 'committee', 'ranking'])('the %s is the same in both ways of running', (what) => {
  const [one, many] = WAYS.map((way) => answersByWay.get(`${way} ${what}`));

  expect(one).toBeDefined();
  expect(many).toEqual(one);
});
