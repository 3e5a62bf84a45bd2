import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { PointsRules } from '../../points-policy/points-policy.js';

/** Last business day on which points of today can be redeemed; null when the rules let them last. */
export async function lastDayOfPoints(
  database: Sql,
  { expiresAfterMonths }: PointsRules,
  today: string,
): Promise<string | null> {
  if (expiresAfterMonths === null) return null;
  const [row] = await rowsOf<{ day: string }>(
    database,
    sql`SELECT (${today}::date + make_interval(months => ${expiresAfterMonths}::integer))::date::text AS day`,
  );
  return row?.day ?? null;
}
