import { rowsOf, type Sql, validAt } from '@governance/shared';
import sql from 'sql-template-tag';
import { MAX_PATH, type Organization } from '../organization.js';
import type { Ancestor } from '../organization.repository.js';
import { COLUMNS, SELECT_ORGANIZATIONS } from './organization-statements.js';

/** Organizations of one city as they were at an instant; without one, in their newest version. */
export function organizationsIn(
  database: Sql,
  city: string,
  ids: readonly string[],
  asOf: Date | null,
): Promise<readonly Organization[]> {
  return rowsOf<Organization>(
    database,
    sql`SELECT DISTINCT ON (organization.id) organization.* FROM (
          ${SELECT_ORGANIZATIONS} WHERE v.city_code = ${city} AND v.organization_id = ANY(${ids}) AND ${versionAt(asOf)}
        ) organization ORDER BY organization.id, organization."validFrom" DESC`,
  );
}

/**
 * What stands above organizations of one city, from the top. Recursive, but each step is one look-up by primary key
 * and the steps are bounded: ten for an id at most.
 */
export function ancestorsIn(
  database: Sql,
  city: string,
  ids: readonly string[],
  asOf: Date | null,
): Promise<readonly Ancestor[]> {
  return rowsOf<Ancestor>(
    database,
    sql`WITH RECURSIVE above (descendant_id, id, depth) AS (
          SELECT start.id, start.id, 0 FROM unnest(${ids}::text[]) AS start (id)
          UNION ALL
          SELECT above.descendant_id, step.parent_id, above.depth + 1 FROM above
          CROSS JOIN LATERAL (
            SELECT v.parent_id FROM organization_version v
            WHERE v.city_code = ${city} AND v.organization_id = above.id AND ${versionAt(asOf)}
            ORDER BY v.valid_from DESC LIMIT 1
          ) step
          WHERE step.parent_id IS NOT NULL AND above.depth < ${MAX_PATH}
        )
        SELECT above.descendant_id AS "descendantId", ancestor.* FROM above
        CROSS JOIN LATERAL (
          SELECT ${COLUMNS} FROM organization_version v
          JOIN organization o ON o.city_code = v.city_code AND o.id = v.organization_id
          WHERE v.city_code = ${city} AND v.organization_id = above.id AND ${versionAt(asOf)}
          ORDER BY v.valid_from DESC LIMIT 1
        ) ancestor
        WHERE above.depth > 0 ORDER BY above.descendant_id, above.depth DESC`,
  );
}

const versionAt = (asOf: Date | null) => (asOf === null ? sql`TRUE` : validAt('v', asOf));
