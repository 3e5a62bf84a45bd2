import type { EvaluationPlan } from '@governance/demo';
import { cityCodeOf, copyRows, type CopyValue } from '@governance/shared';
import type { Client } from 'pg';

/** One table of the invented evaluations, and how a plan's rows of it are made. */
interface EvaluationTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rowsOf: (plan: EvaluationPlan) => readonly (readonly CopyValue[])[];
}

/** Loads schemes of evaluation with the figures and judgements by them. Their assessors must be there. */
export async function loadEvaluations(client: Client, plans: Iterable<EvaluationPlan>): Promise<void> {
  for (const plan of plans)
    for (const { table, columns, rowsOf } of TABLES) await copyRows(client, table, columns, rowsOf(plan));
}

/** The one version that each scheme of the invented world has. */
const NUMBER = 1;
/** What came with a data set: any edition that is published replaces it. */
const EDITION = 0;

const city = ({ divisionCode }: { readonly divisionCode: string }): string => cityCodeOf(divisionCode);

/** In the order in which rows may be stored: what others refer to comes first. */
const TABLES: readonly EvaluationTable[] = [
  {
    table: 'evaluation_scheme',
    columns: ['city_code', 'id', 'division_code', 'version', 'newest_number', 'published_number'],
    // Making it was the first change, publishing it the second.
    rowsOf: (plan) => {
      const [version, published] = plan.publishedAt === null ? [1, null] : [2, NUMBER];
      return [[city(plan), plan.schemeId, plan.divisionCode, version, NUMBER, published]];
    },
  },
  {
    table: 'evaluation_scheme_version',
    columns: [
      ...['city_code', 'scheme_id', 'number', 'name', 'year', 'target_kind', 'visibility', 'minimum_sample'],
      ...['made_at', 'published_at'],
    ],
    rowsOf: (plan) => [
      [
        ...[city(plan), plan.schemeId, NUMBER, plan.name, plan.year, 'COMMUNITY', plan.visibility, 30],
        ...[plan.madeAt, plan.publishedAt],
      ],
    ],
  },
  {
    table: 'evaluation_indicator',
    columns: [
      ...['city_code', 'scheme_id', 'number', 'position', 'code', 'name', 'kind', 'weight'],
      ...['metric', 'metric_version', 'reading', 'target', 'direction'],
    ],
    rowsOf: (plan) =>
      plan.indicators.map(({ code, name, weight, metric, target }, position) => [
        ...[city(plan), plan.schemeId, NUMBER, position, code, name],
        ...[metric === null ? 'QUALITATIVE' : 'QUANTITATIVE', weight],
        ...(metric === null
          ? [null, null, null, null, null]
          : [metric, '1', 'SUM', target, 'HIGHER_IS_BETTER']),
      ]),
  },
  {
    table: 'evaluation_assessor',
    columns: [
      ...['city_code', 'scheme_id', 'number', 'organization_id', 'position', 'name', 'weight'],
      'indicator_codes',
    ],
    rowsOf: (plan) =>
      plan.assessors.map(({ organizationId, name, weight }, position) => [
        ...[city(plan), plan.schemeId, NUMBER, organizationId, position, name, weight],
        plan.indicators.filter(({ metric }) => metric === null).map(({ code }) => code),
      ]),
  },
  {
    table: 'monthly_figure',
    columns: [
      ...['city_code', 'division_code', 'metric', 'month', 'metric_version', 'numerator', 'denominator'],
      ...['excluded', 'edition'],
    ],
    rowsOf: ({ figures }) =>
      figures.map(({ divisionCode, metric, month, numerator, denominator }) => [
        ...[cityCodeOf(divisionCode), divisionCode, metric, month, '1', numerator, denominator, 0, EDITION],
      ]),
  },
  {
    table: 'evaluation_assessment',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'scheme_id', 'number', 'organization_id'],
      ...['indicator_code', 'month_from', 'month_to', 'marks', 'submitted_at'],
    ],
    rowsOf: (plan) =>
      plan.assessments.map(({ id, divisionCode, organizationId, indicatorCode, marks, submittedAt }) => [
        ...[city(plan), id, divisionCode, 1, plan.schemeId, NUMBER, organizationId, indicatorCode],
        ...[`${String(plan.year)}-01-01`, `${String(plan.year + 1)}-01-01`],
        ...[marks.map(String), submittedAt],
      ]),
  },
];
