import { join } from 'node:path';
import { ANONYMOUS, loadOnce, METRIC_DEFINITIONS } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { Client } from 'pg';
import { openCity, PLACES } from '../testing/open-city.js';
import { loadReportedFigures } from './persistence/load-reported-figures.js';
import { readReportedFigures } from './read-reported-figures.js';

const figures = readReportedFigures(join(__dirname, '../../../../data/reported-figures.csv'));

interface ShownFigure {
  readonly metric: { readonly code: string; readonly unit: string } | null;
  readonly value: number;
  readonly unit: string;
}

describe('figures that published accounts print', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openCity();
    const client = new Client({ connectionString: (city.owner.options as { url: string }).url });
    await client.connect();
    await loadOnce(client, 'figures', {}, (it) => loadReportedFigures(it, figures));
    await client.end();
  });
  afterAll(() => city.stop());

  const figuresOf = async (...codes: readonly string[]) => {
    const { data, errors } = await city.ask(ANONYMOUS, FIGURES, {
      places: codes.map((code) => ({ __typename: 'Division', code })),
    });
    expect(errors).toBeUndefined();
    return (data._entities as { reportedFigures: readonly ShownFigure[] }[]).map((it) => it.reportedFigures);
  };

  it.each([
    ['赣州市', '360700000000'],
    ['章贡区', '360702000000'],
    ['瑞金市', '360781000000'],
    ['建华区', '230203000000'],
    ['西山区', '530112000000'],
    ['昌平区', '110114000000'],
    ['锦州市', '210700000000'],
  ])('are all shown to everybody at %s, by metric code, in the unit of their metric', async (_, code) => {
    const [shown = []] = await figuresOf(code);

    const printed = figures.filter(({ divisionCode }) => divisionCode === code);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map(({ metric, value }) => [metric?.code, value])).toEqual(
      printed
        .map(({ metricCode, value }) => [metricCode, value])
        .sort(([left = ''], [right = '']) => (left < right ? -1 : 1)),
    );
    expect(shown.map(({ unit }) => unit)).toEqual(shown.map(({ metric }) => metric?.unit));
  });

  it('say how exactly, for when and in which account', async () => {
    const [xishan = [], jinzhou = []] = await figuresOf('530112000000', '210700000000');

    expect(xishan).toContainEqual({
      metric: {
        code: 'org.residential_branch.coverage',
        name: '居民区党支部覆盖率',
        formula: expect.stringContaining('小区总数'),
        unit: 'percent',
        version: '1',
        source: '云南昆明西山区 2021-07',
      },
      value: 93.91,
      qualifier: 'EXACT',
      unit: 'percent',
      period: '2021',
      account: '云南昆明西山区 2021-07',
      note: 'counts residential quarters',
    });
    expect(jinzhou).toContainEqual(
      expect.objectContaining({
        metric: expect.objectContaining({ code: 'org.deliberation.participants' }),
        value: 21_000,
        qualifier: 'NEARLY',
        period: null,
        account: '辽宁锦州(日期未载)',
        note: null,
      }),
    );
  });

  it('are those of the place itself, and none where no account is known', async () => {
    expect(await figuresOf(PLACES.city, PLACES.community, PLACES.province)).toEqual([[], [], []]);
  });

  it('cost one statement for all places of a city', async () => {
    const codes = Array.from({ length: 20 }, (_, index) => `5301120030${String(index + 10)}`);
    const counts: number[] = [];
    for (const places of [
      [PLACES.district, PLACES.street],
      [PLACES.district, ...codes],
    ]) {
      city.forgetStatements();
      const [ofDistrict] = await figuresOf(...places);
      expect(ofDistrict).toHaveLength(13);
      counts.push(city.statements.length);
    }

    expect(counts).toEqual([1, 1]);
  });

  it('have definitions, which are listed without asking the database', async () => {
    city.forgetStatements();
    const { data } = await city.ask(
      ANONYMOUS,
      '{ metricDefinitions { code version name formula unit source } }',
    );

    // All of them, whatever else the registry keeps for itself.
    expect(METRIC_DEFINITIONS).toMatchObject(data.metricDefinitions);
    expect(city.statements).toEqual([]);
  });

  it('have definitions that can be asked for by code', async () => {
    const { data } = await city.ask(
      ANONYMOUS,
      '{ metricDefinitions(codes: ["org.duty.removed", "org.duty.kept", "org.unheard_of"]) { code } }',
    );

    expect(data.metricDefinitions).toEqual([{ code: 'org.duty.kept' }, { code: 'org.duty.removed' }]);
  });
});

describe('the list of published figures', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openCity();
    const client = new Client({ connectionString: (city.owner.options as { url: string }).url });
    await client.connect();
    await loadReportedFigures(client, figures);
    await client.end();
  });
  afterAll(() => city.stop());

  const list = async (filter: object, page: object = { first: 100 }) => {
    const { data, errors } = await city.ask(ANONYMOUS, LIST, { filter, ...page });
    return { list: data.reportedFigures as ShownList | null, errors };
  };
  const keysOf = (shown: ShownList | null) =>
    shown?.nodes.map(({ division, metric, period }) => [division.code, metric.code, period]);

  it('has every figure once, by place and metric, page by page', async () => {
    const walked: unknown[] = [];
    let after: string | null = null;
    do {
      const { list: page }: { list: ShownList | null } = await list({}, { first: 20, after });
      walked.push(...(keysOf(page) ?? []));
      after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
    } while (after !== null);

    const { list: all } = await list({});
    expect(walked).toHaveLength(figures.length);
    expect(new Set(walked.map((key) => JSON.stringify(key))).size).toBe(figures.length);
    expect(all?.totalCount).toBe(figures.length);
    expect(walked).toEqual(keysOf(all));
  });

  it('joins a metric with the figures that accounts print of it', async () => {
    const { list: kept } = await list({ metricCode: 'org.duty.kept' });

    expect(keysOf(kept)).toEqual([['210700000000', 'org.duty.kept', null]]);
    expect(kept?.nodes[0]?.value).toBe(40);
  });

  it('can be limited to a place with all below it, and to a period', async () => {
    const ofCity = (await list({ divisionCode: '360700000000' })).list;
    const ofProvince = (await list({ divisionCode: '360000000000', period: '2019' })).list;

    const printed = (test: (figure: (typeof figures)[number]) => boolean) => figures.filter(test).length;
    expect(ofCity?.nodes).toHaveLength(printed(({ divisionCode }) => divisionCode.startsWith('3607')));
    expect(new Set(ofCity?.nodes.map(({ division }) => division.code)).size).toBeGreaterThan(1);
    expect(ofProvince?.nodes).toHaveLength(
      printed(({ divisionCode, period }) => divisionCode.startsWith('36') && period === '2019'),
    );
  });

  it.each([
    ['a malformed place', { divisionCode: '3607' }, { first: 1 }, 'DIVISION_CODE_MALFORMED'],
    ['an empty page', {}, { first: 0 }, 'PAGE_SIZE_INVALID'],
    ['a strange cursor', {}, { first: 1, after: 'x' }, 'CURSOR_INVALID'],
  ])('is refused for %s', async (_, filter, page, code) => {
    const { list: shown, errors } = await list(filter, page);

    expect(shown).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});

interface ShownList {
  readonly nodes: readonly {
    readonly division: { readonly code: string };
    readonly metric: { readonly code: string };
    readonly period: string | null;
    readonly value: number;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

const LIST = `query($filter: ReportedFigureFilter, $first: Int, $after: String) {
  reportedFigures(filter: $filter, first: $first, after: $after) {
    nodes { division { code } metric { code } period value } pageInfo { hasNextPage endCursor } totalCount } }`;
const FIGURES = `query($places: [_Any!]!) { _entities(representations: $places) { ... on Division { reportedFigures {
  metric { code name formula unit version source } value qualifier unit period account note } } } }`;
