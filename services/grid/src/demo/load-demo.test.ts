import { demoContext, demoWorld, type DivisionRow } from '@governance/demo';
import { ANONYMOUS, levelOf, loadOnce, rebuildStatistics } from '@governance/shared';
import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { Client } from 'pg';
import { gridDatabase } from '../database/database.js';
import { GRID_FACTS } from '../database/statistics.js';
import { openGridService } from '../service.js';
import { fillPlaces, PLACES } from '../testing/fill-places.js';
import { loadDemo } from './load-demo.js';

const ROWS: readonly DivisionRow[] = Object.entries(PLACES).map(([code, name]) => ({
  ...{ code, name, level: levelOf(code) },
}));
const ANCHOR = '2026-07-01T00:00:00+08:00';
const world = demoWorld(ROWS, { anchor: demoContext(new Date(ANCHOR)).anchor, scale: 1 });
const STATS = `query($code: DivisionCode!, $period: PeriodInput!) { division(code: $code) {
  gridStats(period: $period) { grids patrols patrolCoverage { numerator } eventsOpened eventsClosed }
  gridEvents(first: 100) { totalCount nodes { number status version timeline { to } } } } }`;

describe('the demonstration data of grids', () => {
  let test: TestService;
  const plans = () => [...world.communities()];

  beforeAll(async () => {
    test = await openTestService(gridDatabase, openGridService);
    await fillPlaces(test.owner);
    const client = new Client({ connectionString: String((test.owner.options as { url?: string }).url) });
    await client.connect();
    await loadOnce(client, 'demonstration', {}, () => loadDemo(client, world, () => undefined));
    await client.end();
  });
  afterAll(() => test.stop());

  it('hold every planned patrol, visit and event, and the figures of them', async () => {
    const all = plans();
    const count = async (table: string): Promise<number> =>
      (await test.owner.query<{ n: number }[]>(`SELECT count(*)::integer AS n FROM ${table}`))[0]?.n ?? -1;

    for (const [table, planned] of [
      ['patrol', all.flatMap(({ patrols }) => patrols).length],
      ['visit', all.flatMap(({ visits }) => visits).length],
      ['grid_event', all.flatMap(({ gridEvents }) => gridEvents).length],
      ['road_segment', all.flatMap(({ directory }) => directory.roadSegments).length],
      ['frontage_agreement', all.flatMap(({ directory }) => directory.frontageAgreements).length],
      ['service_station', all.flatMap(({ directory }) => directory.serviceStations).length],
      ['broadcast', all.flatMap(({ directory }) => directory.broadcasts).length],
    ] as const) {
      expect(planned).toBeGreaterThan(0);
      expect(await count(table)).toBe(planned);
    }
  });

  it('hang the command centres of five levels together, and the chief of each road to it', async () => {
    const { division } = (
      await test.ask(
        ANONYMOUS,
        `{ division(code: "530112003001") { commandCenters(level: 5) { nodes { name levelName posts { name } ancestors { levelName } } }
           roadSegments { nodes { responsibilities { role { code } } frontageAgreements(status: ENDED) { totalCount } } } } }`,
      )
    ).data;

    expect(division.commandCenters.nodes).toMatchObject([
      {
        ...{ name: '书林社区第一小组联动点', levelName: '小组' },
        posts: [{ name: '值班长' }, { name: '调度员' }, { name: '督办员' }],
        ancestors: ['区中心', '部中心', '街道(园区、景区)中心', '社区'].map((levelName) => ({ levelName })),
      },
    ]);
    expect(division.roadSegments.nodes).toEqual([
      { responsibilities: [{ role: { code: 'ROAD_CHIEF' } }], frontageAgreements: { totalCount: 0 } },
    ]);
  });

  it('tell of each event how it came to stand where it stands, and of the grids how many are covered', async () => {
    const code = '530112000000';
    const period = { from: '2026-01-01T00:00:00+08:00', to: ANCHOR };
    const officer = viewer('DISTRICT_SUPERVISOR', { places: [code] });
    const here = plans().filter(({ place }) => place.code.startsWith('530112'));

    const { gridStats, gridEvents } = (await test.ask(officer, STATS, { code, period })).data.division;
    await test.owner.transaction((manager) => rebuildStatistics(manager, GRID_FACTS));

    expect(gridStats.patrols).toBe(here.flatMap(({ patrols }) => patrols).length);
    expect(gridStats.eventsOpened).toBe(gridEvents.totalCount);
    expect(gridStats.patrolCoverage.numerator).toBeLessThanOrEqual(gridStats.grids);
    for (const { status, version, timeline } of gridEvents.nodes) {
      expect(timeline).toHaveLength(version);
      expect(timeline.at(-1).to).toBe(status);
    }
    expect((await test.ask(officer, STATS, { code, period })).data.division.gridStats).toEqual(gridStats);
  });

  it('lie side by side on the ground, so that a point in each of them finds it', async () => {
    const here = plans().filter(({ place }) => place.code.startsWith('530112'));
    const whole = here
      .flatMap(({ grids }) => grids)
      .flatMap((it) => (it.ground ? [{ ...it, at: it.ground }] : []));
    const points = whole.slice(0, 200).map(({ at }) => ({
      longitude: (at.west + at.east) / 2,
      latitude: (at.south + at.north) / 2,
    }));

    const { data } = await test.ask(
      ANONYMOUS,
      'query($points: [PointInput!]!) { gridsAt(points: $points) { code } }',
      {
        points,
      },
    );
    expect(points.length).toBeGreaterThan(0);
    expect(data.gridsAt).toEqual(whole.slice(0, 200).map(({ code }) => ({ code })));

    const [community] = here;
    const found = await test.ask(
      ANONYMOUS,
      'query($code: DivisionCode!) { division(code: $code) { gridFeatures gridCoverage { boundedGrids areaM2 gapsM2 overlaps { areaM2 } } } }',
      { code: community?.place.code },
    );
    const bounded = community?.grids.filter(({ ground }) => ground !== null).length ?? 0;
    expect(found.data.division.gridFeatures.features).toHaveLength(bounded);
    expect(found.data.division.gridCoverage).toMatchObject({
      boundedGrids: bounded,
      gapsM2: [],
      overlaps: [],
    });
    expect(found.data.division.gridCoverage.areaM2).toBeGreaterThan(40_000);
  });
});
