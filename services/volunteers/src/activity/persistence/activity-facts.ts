import { businessDay, rowsOf, type Sql, type StatDelta, type StatFacts } from '@governance/shared';
import sql from 'sql-template-tag';
import type { Activity, ActivityShift } from '../activity.js';

/** Increments of `activity`, a flow by kind: shifts that are not cancelled, on the day on which they begin, of place and organizer. */
export const activityFacts: StatFacts = `
  SELECT s.city_code, whose.scope, (s.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS day, 'activity' AS measure,
    a.kind AS dimension, 1::bigint AS amount
  FROM activity_shift s JOIN activity a ON a.city_code = s.city_code AND a.id = s.activity_id
  CROSS JOIN LATERAL (VALUES (s.division_code), (s.organization_id)) AS whose (scope)
  WHERE s.cancelled_at IS NULL`;

/** What shifts of an activity add to the figures, or take away again. */
export const shiftsCounted = (
  { divisionCode, organizationId, kind }: Pick<Activity, 'divisionCode' | 'organizationId' | 'kind'>,
  shifts: readonly Pick<ActivityShift, 'startsAt'>[],
  amount: 1 | -1,
): readonly StatDelta[] =>
  shifts.flatMap(({ startsAt }) =>
    [divisionCode, organizationId].map((scope) => ({
      scope,
      day: businessDay(startsAt),
      measure: 'activity',
      dimension: kind,
      amount,
    })),
  );

/** What shifts took away when they were cancelled. */
export async function shiftsCancelled(
  transaction: Sql,
  city: string,
  ids: readonly string[],
): Promise<readonly StatDelta[]> {
  const rows = await rowsOf<Pick<Activity, 'divisionCode' | 'organizationId' | 'kind'> & { startsAt: Date }>(
    transaction,
    sql`SELECT s.division_code AS "divisionCode", s.organization_id AS "organizationId", a.kind, s.starts_at AS "startsAt"
        FROM activity_shift s JOIN activity a ON a.city_code = s.city_code AND a.id = s.activity_id
        WHERE s.city_code = ${city} AND s.id = ANY(${[...ids]})`,
  );
  return rows.flatMap((row) => shiftsCounted(row, [row], -1));
}
