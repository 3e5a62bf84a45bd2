import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { HeldLink } from '../structure.js';

/** What organizations of one city are to residential quarters now; locked until the commit. */
export const heldLinks = (
  transaction: Sql,
  city: string,
  organizationIds: readonly string[],
): Promise<readonly HeldLink[]> =>
  rowsOf<HeldLink>(
    transaction,
    sql`SELECT l.id, l.division_code AS "divisionCode", l.version, l.quarter_id AS "quarterId", l.kind,
          l.organization_id AS "organizationId", l.valid_from AS since, l.valid_to AS until, q.name AS "quarterName"
        FROM quarter_link l JOIN quarter_copy q ON q.city_code = l.city_code AND q.id = l.quarter_id
        WHERE l.city_code = ${city} AND l.organization_id = ANY(${[...organizationIds]}) AND l.valid_to IS NULL
        ORDER BY l.id FOR UPDATE OF l`,
  );
