import { readByCity, rowsOf, type Sql, type Viewer, visibleRows } from '@governance/shared';
import sql from 'sql-template-tag';
import { ITEM_ROWS } from '../../co-building/co-building.policy.js';
import type { ResourceSuggestion } from '../resource-suggestion.js';
import type { ResourceSuggestionRepository } from '../resource-suggestion.repository.js';

/** Suggestions from PostgreSQL, in one statement for each city. */
export class SqlResourceSuggestionRepository implements ResourceSuggestionRepository {
  constructor(private readonly database: Sql) {}

  suggest(needIds: readonly string[], first: number, viewer: Viewer): Promise<readonly ResourceSuggestion[]> {
    return readByCity(needIds, (city, group) =>
      rowsOf<ResourceSuggestion>(
        this.database,
        sql`SELECT need.id AS "needId", suggestion.* FROM need_item need
            CROSS JOIN LATERAL (
              SELECT w.id AS "resourceId", w.capacity - w.used AS "left",
                w.category_code = need.category_code AS "isSameCategory",
                CASE
                  WHEN w.division_code = need.division_code THEN 4
                  WHEN left(w.division_code, 9) = left(need.division_code, 9) THEN 3
                  WHEN left(w.division_code, 6) = left(need.division_code, 6) THEN 2
                  ELSE 1
                END AS nearness,
                w.capacity - w.used >= coalesce(need.quantity, 1) AS "isEnough"
              FROM resource_item w
              WHERE w.city_code = ${city} AND w.category_root = need.category_root
                AND w.status = 'OFFERED' AND w.used < w.capacity
                AND w.available_from <= now() AND (w.available_to IS NULL OR w.available_to > now())
                AND w.owner_id <> need.stated_by_id AND ${visibleRows(viewer, ITEM_ROWS)}
              ORDER BY "isSameCategory" DESC, nearness DESC, "isEnough" DESC, "left" DESC, w.id LIMIT ${first}
            ) suggestion
            WHERE need.city_code = ${city} AND need.id = ANY(${group}) AND need.status = 'STATED'
            ORDER BY need.id, "isSameCategory" DESC, nearness DESC, "isEnough" DESC, "left" DESC, "resourceId"`,
      ),
    );
  }
}
