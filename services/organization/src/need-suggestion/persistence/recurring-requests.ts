import { cityCodeOf, DomainError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { SHARED_CITY } from '../../co-building-category/co-building-category.js';
import type { MonthlyRequests } from '../../need-item/need-item.js';
import {
  closedMonths,
  MONTHS_OF_MANY,
  type NeedSuggestion,
  REQUESTS_A_MONTH,
  REQUESTS_RECEIVED,
} from '../need-suggestion.js';

/** What recurs among the requests of places of one city without being a need yet, in one statement. */
export function recurringRequests(
  database: Sql,
  city: string,
  codes: readonly string[],
  now: Date,
): Promise<readonly NeedSuggestion[]> {
  const { from, to } = closedMonths(now);
  return rowsOf<NeedSuggestion>(
    database,
    sql`WITH category AS (
          SELECT DISTINCT ON (c.code) c.code, c.request_category_codes AS codes FROM co_building_category c
          WHERE c.city_code IN (${city}, ${SHARED_CITY}) ORDER BY c.code, c.city_code = ${SHARED_CITY}
        ), counted AS (
          SELECT f.division_code, category.code, f.month, sum(f.numerator)::integer AS requests
          FROM monthly_figure f JOIN category ON f.dimension = ANY(category.codes)
          WHERE f.city_code = ${city} AND f.division_code = ANY(${[...codes]}) AND f.metric = ${REQUESTS_RECEIVED}
            AND f.month >= ${from}::date AND f.month < ${to}::date
          GROUP BY f.division_code, category.code, f.month
        )
        SELECT c.division_code AS "divisionCode", c.code AS "categoryCode",
          jsonb_agg(jsonb_build_object('month', to_char(c.month, 'YYYY-MM'), 'requests', c.requests) ORDER BY c.month)
            FILTER (WHERE c.requests > 0) AS evidence
        FROM counted c
        WHERE NOT EXISTS (
          SELECT 1 FROM need_item n WHERE n.city_code = ${city} AND n.division_code = c.division_code
            AND n.category_code = c.code AND n.status IN ('STATED', 'MATCHED')
        )
        GROUP BY c.division_code, c.code
        HAVING count(*) FILTER (WHERE c.requests >= ${REQUESTS_A_MONTH}) >= ${MONTHS_OF_MANY}
        ORDER BY c.division_code, sum(c.requests) DESC, c.code`,
  );
}

/** What a suggested need is based on. Throws `INVALID_INPUT` on `fromSuggestion` when nothing suggests it now. */
export async function evidenceFor(
  transaction: Sql,
  divisionCode: string,
  categoryCode: string,
  now: Date,
): Promise<readonly MonthlyRequests[]> {
  const suggested = await recurringRequests(transaction, cityCodeOf(divisionCode), [divisionCode], now);
  const found = suggested.find((it) => it.categoryCode === categoryCode);
  if (found) return found.evidence;
  throw new DomainError('INVALID_INPUT', '目前没有这项需求建议', { field: 'fromSuggestion' });
}
