import { groupBy, rowsOf, type Sql, subtreeRange } from '@governance/shared';
import sql from 'sql-template-tag';
import { FigureReading, type Indicator, IndicatorKind } from '../../evaluation-scheme/indicator.js';
import { periodOf } from '../month-span.js';
import type { IndicatorInput, PanelInput, PlaceInputs } from '../place-inputs.js';
import { targetLevel } from '../ranking-request.js';
import { MAX_PLACES } from '../ranking.js';
import type { PlacedRequest } from './requests-by-city.js';

/** What the rankings of one city are computed from: one statement a table, whatever the number of rankings. */
export async function inputsIn(
  database: Sql,
  city: string,
  requests: readonly PlacedRequest[],
): Promise<ReadonlyMap<number, readonly PlaceInputs[]>> {
  const places = await placesOf(database, city, requests);
  const figures = groupBy(await figuresOf(database, city, requests, places), keyOfFigure);
  const marks = groupBy(await marksOf(database, city, requests), keyOfMarks);
  const inputsOf = ({ at, scheme }: PlacedRequest): readonly PlaceInputs[] =>
    (places.get(String(at)) ?? []).map(({ code: divisionCode }) => ({
      divisionCode,
      indicators: scheme.indicators.map((indicator) => {
        if (indicator.kind === IndicatorKind.QUANTITATIVE) {
          const { metric, metricVersion } = indicator;
          const figureOf = (code: string) =>
            figures.get(keyOfFigure({ at, divisionCode: code, metric, metricVersion }))?.[0];
          return figureInput(indicator, figureOf(divisionCode), figureOf(wholeCity(city)));
        }
        const given = marks.get(keyOfMarks({ at, divisionCode, indicatorCode: indicator.code })) ?? [];
        return { code: indicator.code, from: 'PANELS', panels: panelsOf(scheme.assessors, indicator, given) };
      }),
    }));
  return new Map(requests.map((request) => [request.at, inputsOf(request)]));
}

interface PlaceRow {
  readonly at: number;
  readonly code: string;
}

/** The places that are ranked: all that stand when the period ends, one more than may be ranked. */
async function placesOf(database: Sql, city: string, requests: readonly PlacedRequest[]) {
  const ranges = requests.map(({ divisionCode }) => subtreeRange(divisionCode));
  const rows = await rowsOf<PlaceRow>(
    database,
    sql`SELECT asked.at, place.code
        FROM unnest(${requests.map(({ at }) => at)}::integer[], ${ranges.map(({ from }) => from)}::text[],
          ${ranges.map(({ to }) => to)}::text[], ${requests.map(({ scheme }) => targetLevel(scheme))}::text[],
          ${requests.map(({ span }) => periodOf(span).to)}::timestamptz[])
          AS asked (at, code_from, code_to, level, period_to)
        CROSS JOIN LATERAL (
          SELECT d.code FROM division_copy d
          WHERE d.city_code = ${city} AND d.code >= asked.code_from AND d.code < asked.code_to
            AND d.level = asked.level AND (d.valid_to IS NULL OR d.valid_to >= asked.period_to)
          ORDER BY d.code LIMIT ${MAX_PLACES + 1}
        ) place`,
  );
  return groupBy(rows, ({ at }) => String(at));
}

interface FigureRow {
  readonly at: number;
  readonly divisionCode: string;
  readonly metric: string;
  readonly metricVersion: string;
  readonly months: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
  /** The newest month that has the figure, and what it says. */
  readonly lastMonth: string;
  readonly last: readonly [number, number, number];
}

async function figuresOf(
  database: Sql,
  city: string,
  requests: readonly PlacedRequest[],
  places: ReadonlyMap<string, readonly PlaceRow[]>,
): Promise<readonly FigureRow[]> {
  const wanted = requests.flatMap(({ at, scheme, span }) =>
    metricsOf(scheme.indicators).map((metric) => ({ at, ...span, ...metric })),
  );
  const asked = [...places.values(), requests.map(({ at }) => ({ at, code: wholeCity(city) }))].flat();
  if (wanted.length === 0) return [];
  return rowsOf<FigureRow>(
    database,
    sql`SELECT wanted.at, f.division_code AS "divisionCode", f.metric, f.metric_version AS "metricVersion",
          count(*)::integer AS months, max(f.month)::text AS "lastMonth", sum(f.numerator)::float8 AS numerator,
          sum(f.denominator)::float8 AS denominator, sum(f.excluded)::float8 AS excluded,
          ARRAY[(array_agg(f.numerator ORDER BY f.month DESC))[1], (array_agg(f.denominator ORDER BY f.month DESC))[1],
            (array_agg(f.excluded ORDER BY f.month DESC))[1]]::float8[] AS last
        FROM unnest(${wanted.map(({ at }) => at)}::integer[], ${wanted.map(({ metric }) => metric)}::text[],
          ${wanted.map(({ metricVersion }) => metricVersion)}::text[], ${wanted.map(({ from }) => from)}::date[],
          ${wanted.map(({ to }) => to)}::date[]) AS wanted (at, metric, version, month_from, month_to)
        JOIN unnest(${asked.map(({ at }) => at)}::integer[], ${asked.map(({ code }) => code)}::text[])
          AS place (at, code) ON place.at = wanted.at
        JOIN monthly_figure f ON f.city_code = ${city} AND f.division_code = place.code AND f.metric = wanted.metric
          AND f.dimension = '' AND f.month >= wanted.month_from AND f.month < wanted.month_to
          AND f.metric_version = wanted.version
        GROUP BY wanted.at, f.division_code, f.metric, f.metric_version`,
  );
}

const metricsOf = (indicators: readonly Indicator[]) => [
  ...new Map(
    indicators.flatMap((it) =>
      it.kind === IndicatorKind.QUANTITATIVE
        ? [[`${it.metric}|${it.metricVersion}`, { metric: it.metric, metricVersion: it.metricVersion }]]
        : [],
    ),
  ).values(),
];

interface MarksRow {
  readonly at: number;
  readonly divisionCode: string;
  readonly indicatorCode: string;
  readonly organizationId: string;
  readonly marks: readonly number[];
}

/** Marks that were given for exactly this period. */
function marksOf(
  database: Sql,
  city: string,
  requests: readonly PlacedRequest[],
): Promise<readonly MarksRow[]> {
  const ranges = requests.map(({ divisionCode }) => subtreeRange(divisionCode));
  return rowsOf<MarksRow>(
    database,
    sql`SELECT asked.at, a.division_code AS "divisionCode", a.indicator_code AS "indicatorCode",
          a.organization_id AS "organizationId", a.marks
        FROM unnest(${requests.map(({ at }) => at)}::integer[], ${requests.map(({ scheme }) => scheme.id)}::text[],
          ${requests.map(({ scheme }) => scheme.version)}::integer[], ${requests.map(({ span }) => span.from)}::date[],
          ${requests.map(({ span }) => span.to)}::date[], ${ranges.map(({ from }) => from)}::text[],
          ${ranges.map(({ to }) => to)}::text[])
          AS asked (at, scheme_id, number, month_from, month_to, code_from, code_to)
        JOIN evaluation_assessment a ON a.city_code = ${city} AND a.scheme_id = asked.scheme_id
          AND a.number = asked.number AND a.month_from = asked.month_from AND a.month_to = asked.month_to
          AND a.division_code >= asked.code_from AND a.division_code < asked.code_to`,
  );
}

/** The division whose figures say which months were published at all. */
const wholeCity = (city: string): string => city.padEnd(12, '0');

/** A month that the city told and the place did not is one of zeros: publishers leave these out. */
function figureInput(
  { code, reading }: Extract<Indicator, { readonly reading: FigureReading }>,
  place: FigureRow | undefined,
  city: FigureRow | undefined,
): IndicatorInput {
  const months = Math.max(place?.months ?? 0, city?.months ?? 0);
  const isLast = place !== undefined && (city === undefined || place.lastMonth >= city.lastMonth);
  const last = isLast ? place.last : NOTHING;
  const sum = place ? ([place.numerator, place.denominator, place.excluded] as const) : NOTHING;
  const [numerator, denominator, excluded] = reading === FigureReading.SUM ? sum : last;
  return { code, from: 'FIGURES', months, numerator, denominator, excluded };
}

const NOTHING = [0, 0, 0] as const;

/** In the order of the scheme, which names nobody: what is stored with a ranking does not tell who gave what. */
const panelsOf = (
  assessors: readonly {
    readonly organizationId: string;
    readonly weight: number;
    readonly indicatorCodes: readonly string[];
  }[],
  { code }: Indicator,
  given: readonly MarksRow[],
): readonly PanelInput[] =>
  assessors
    .filter(({ indicatorCodes }) => indicatorCodes.includes(code))
    .map(({ organizationId, weight }) => ({
      weight,
      marks: given.find((row) => row.organizationId === organizationId)?.marks ?? [],
    }));

const keyOfFigure = (row: Pick<FigureRow, 'at' | 'divisionCode' | 'metric' | 'metricVersion'>): string =>
  [row.at, row.divisionCode, row.metric, row.metricVersion].join('|');

const keyOfMarks = (row: Pick<MarksRow, 'at' | 'divisionCode' | 'indicatorCode'>): string =>
  [row.at, row.divisionCode, row.indicatorCode].join('|');
