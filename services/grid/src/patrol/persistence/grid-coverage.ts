import { appendStats, cityOfId, businessDay, rowsOf, type Sql, type StatDelta } from '@governance/shared';
import sql, { raw } from 'sql-template-tag';
import { COVERED_DAYS, daysGained } from '../patrol-coverage.js';

/** A grid that the caller holds: its row is locked until the commit, so that one patrol at a time changes its coverage. */
export interface HeldGrid {
  readonly id: string;
  readonly divisionCode: string;
}

/** The business day of a patrol `t`: that on which it began. */
export const PATROL_DAY = `(t.started_at AT TIME ZONE 'Asia/Shanghai')::date`;

/** Counts a patrol that is about to be stored, and the days on which it covers its grid and no other one did. */
export async function countPatrol(
  transaction: Sql,
  grid: HeldGrid,
  patrol: { readonly startedAt: Date },
  closedAt: Date | null,
): Promise<void> {
  const [day, scope] = [businessDay(patrol.startedAt), grid.divisionCode];
  const [others] = await rowsOf<{ earlier: string | null; later: string | null }>(
    transaction,
    sql`SELECT to_char(max(day) FILTER (WHERE day <= ${day}::date), 'YYYY-MM-DD') AS earlier,
          to_char(min(day) FILTER (WHERE day >= ${day}::date), 'YYYY-MM-DD') AS later
        FROM (
          SELECT ${raw(PATROL_DAY)} AS day FROM patrol t
          WHERE t.city_code = ${cityOfId(grid.id)} AND t.grid_id = ${grid.id}
            AND t.started_at >= ${patrol.startedAt}::timestamptz - ${nearby}::interval
            AND t.started_at <= ${patrol.startedAt}::timestamptz + ${nearby}::interval
        ) patrolled`,
  );
  const gained = daysGained(day, {
    earlier: others?.earlier ?? null,
    later: others?.later ?? null,
    closedOn: closedAt && businessDay(closedAt),
  });
  await appendStats(transaction, [
    { scope, day, measure: 'patrol', amount: 1 },
    ...(gained ? covered(scope, gained.from, gained.to, 1) : []),
  ]);
}

/** Ends the coverage of a held grid that is closed at an instant: what patrols promised from that day on is taken back. */
export async function endCoverage(transaction: Sql, grid: HeldGrid, closedAt: Date): Promise<void> {
  const promised = await rowsOf<{ from: string; to: string }>(
    transaction,
    sql`SELECT to_char(lower(days), 'YYYY-MM-DD') AS "from", to_char(upper(days), 'YYYY-MM-DD') AS "to" FROM (
          SELECT unnest(
            range_agg(daterange(${raw(PATROL_DAY)}, ${raw(PATROL_DAY)} + ${COVERED_DAYS}::integer))
              * datemultirange(daterange(${businessDay(closedAt)}::date, NULL))
          ) AS days FROM patrol t WHERE t.city_code = ${cityOfId(grid.id)} AND t.grid_id = ${grid.id}
        ) rest`,
  );
  await appendStats(
    transaction,
    promised.flatMap(({ from, to }) => covered(grid.divisionCode, from, to, -1)),
  );
}

/** Patrols further away than this, either way, have no part in what one of them covers. */
const nearby = `${String(COVERED_DAYS + 1)} days`;

const covered = (scope: string, from: string, to: string, amount: 1 | -1): readonly StatDelta[] => [
  { scope, day: from, measure: 'patrol.covered', amount },
  { scope, day: to, measure: 'patrol.covered', amount: -amount },
];
