import { appendStats, businessDay, type Sql, type StatFacts } from '@governance/shared';
import type { NeedItem } from '../need-item.js';

/** What of a need is counted, all on the day on which it was stated, so that a rate of them never exceeds 1. */
export type NeedMeasure = 'need.stated' | 'need.matched' | 'need.withdrawn';

/** Counts a need in the transaction of its change. */
export const countNeed = (
  transaction: Sql,
  { divisionCode, statedAt }: NeedItem,
  measure: NeedMeasure,
  amount: 1 | -1,
): Promise<void> =>
  appendStats(transaction, [{ scope: divisionCode, day: businessDay(statedAt), measure, amount }]);

/** Increments of `need.stated`, `need.matched` and `need.withdrawn`. */
export const needItemFacts: StatFacts = `
  SELECT n.city_code, n.division_code AS scope, (n.stated_at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    step.measure, '' AS dimension, 1 AS amount
  FROM need_item n
  CROSS JOIN LATERAL (VALUES
    ('need.stated', TRUE), ('need.matched', n.matched_at IS NOT NULL), ('need.withdrawn', n.status = 'WITHDRAWN')
  ) AS step (measure, counts)
  WHERE step.counts`;
