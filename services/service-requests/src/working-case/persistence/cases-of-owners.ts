import {
  allOf,
  type ChildListReader,
  groupBy,
  idsByCity,
  rowsOf,
  type Sql,
  type Viewer,
} from '@governance/shared';
import sql, { raw } from 'sql-template-tag';
import type { WorkingCase } from '../case-moves.js';
import type { CaseNoun } from './case-noun.js';
import { afterCursor, inOrder } from './sql-cases.js';

/**
 * The cases under things that they name in a column (ours, never a client's), the newest first: one statement for each
 * city, whatever the number of things.
 */
export const casesOfOwners = <TCase extends WorkingCase, TFilter>(
  database: Sql,
  { select, from, visibleTo, conditions }: CaseNoun<TCase, TFilter>,
  column: string,
  viewer: Viewer,
): ChildListReader<TFilter, TCase> => ({
  readPages: async (ids, filter, window) => {
    const all = allOf([visibleTo(viewer), ...conditions(filter), ...afterCursor(window)]);
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<TCase & { ownerId: string }>(
        database,
        sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${select} WHERE c.city_code = ${city} AND c.${raw(column)} = owner.id AND ${all} ${inOrder(window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (ids, filter) => {
    const all = allOf([visibleTo(viewer), ...conditions(filter)]);
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT c.${raw(column)} AS id, count(*)::integer AS count FROM ${from}
            WHERE c.city_code = ${city} AND c.${raw(column)} = ANY(${group}) AND ${all} GROUP BY 1`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
