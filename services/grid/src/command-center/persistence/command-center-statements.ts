import { cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { BY_PLACE, type DirectoryTable, ENTRY_COLUMNS } from '../../directory/persistence/directory-table.js';
import type { CommandCenterFilter } from '../command-center.js';

/** How command centres are stored. */
export const COMMAND_CENTERS: DirectoryTable<CommandCenterFilter> = {
  table: 'command_center',
  entity: 'CommandCenter',
  title: '指挥中心',
  select: sql`SELECT ${ENTRY_COLUMNS}, e.level, e.parent_id AS "parentId", e.path, e.name, e.functions, e.posts,
    e.organization_id AS "organizationId", e.opened_at AS "openedAt",
    CASE WHEN e.external_system IS NOT NULL
      THEN jsonb_build_object('system', e.external_system, 'id', e.external_id) END AS "externalRef"
    FROM command_center e`,
  conditionsOf: ({ level }) => [
    sql`e.closed_at IS NULL`,
    ...(level == null ? [] : [sql`e.level = ${level}`]),
  ],
  order: BY_PLACE,
};

/** Level of the highest centre directly below one; null when none stands there. */
export async function highestChildOf(database: Sql, id: string): Promise<number | null> {
  const [row] = await rowsOf<{ level: number | null }>(
    database,
    sql`SELECT min(level) AS level FROM command_center
        WHERE city_code = ${cityOfId(id)} AND parent_id = ${id} AND closed_at IS NULL`,
  );
  return row?.level ?? null;
}

/** Gives everything below a centre the way from the top that it has now: the centre's own and what followed it. */
export async function rehangBelow(database: Sql, id: string, path: readonly string[]): Promise<void> {
  await rowsOf(
    database,
    sql`WITH rehung AS (
          UPDATE command_center SET path = ${[...path]}::text[] || path[array_position(path, ${id}):]
          WHERE city_code = ${cityOfId(id)} AND ${id} = ANY(path) RETURNING 1
        ) SELECT count(*) FROM rehung`,
  );
}
