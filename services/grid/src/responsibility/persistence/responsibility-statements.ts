import {
  cityOfId,
  containsPattern,
  isPrintable,
  NotFoundError,
  rowsOf,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { Responsibility, ResponsibilityFilter } from '../responsibility.js';

/** Responsibilities with their role, the city's own or the national one, as `r`. */
export const SELECT_RESPONSIBILITIES = sql`SELECT r.id, r.division_code AS "divisionCode", r.version, r.role, r.level,
  r.object_name AS "objectName", r.holder_post AS "holderPost", r.holder_name AS "holderName", r.count, r.grid_id AS "gridId",
  r.road_segment_id AS "roadSegmentId", r.valid_from AS "validFrom", r.valid_to AS "validTo",
  (SELECT role.holder_kind FROM responsibility_role role WHERE role.city_code = ANY(ARRAY[r.city_code, '0000'])
    AND role.code = r.role ORDER BY role.city_code DESC LIMIT 1) AS "holderKind"
  FROM responsibility r`;

/** The conditions that a filter stands for. Lists hold what lasts. */
export const responsibilityConditions = ({
  divisionCode,
  role,
  level,
  search,
}: ResponsibilityFilter): SqlText[] => [
  sql`r.valid_to IS NULL`,
  ...(divisionCode == null ? [] : [withinPlace('r', divisionCode)]),
  ...(role == null ? [] : [isPrintable(role) ? sql`r.role = ${role}` : sql`FALSE`]),
  ...(level == null ? [] : [sql`r.level = ${level}`]),
  ...(search == null ? [] : [sql`r.object_name_folded LIKE ${containsPattern(search)}`]),
];

/** One of them. Throws `NOT_FOUND`. */
export async function theResponsibility(database: Sql, id: string): Promise<Responsibility> {
  const [found] = await rowsOf<Responsibility>(
    database,
    sql`${SELECT_RESPONSIBILITIES} WHERE r.city_code = ${cityOfId(id)} AND r.id = ${id}`,
  );
  if (!found) throw new NotFoundError('责任分工');
  return found;
}
