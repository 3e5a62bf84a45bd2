import { cityOfId, readByCity, rowsOf, type Sql } from '@governance/shared';
import sql, { raw } from 'sql-template-tag';
import type { ItemLink } from '../item-link.js';

/** A table that ties one noun's rows to another's. Names are ours, never a client's. */
export interface LinkTable {
  readonly table: string;
  /** Column of the row that the links belong to, e.g. `project_id`. */
  readonly owner: string;
  /** Column of the row that it is tied to, e.g. `need_id`. */
  readonly item: string;
}

/** Ties a row to others of its city, in the caller's transaction. */
export async function addLinks(
  transaction: Sql,
  { table, owner, item }: LinkTable,
  ownerId: string,
  itemIds: readonly string[],
): Promise<void> {
  if (itemIds.length === 0) return;
  await rowsOf(
    transaction,
    sql`INSERT INTO ${raw(table)} (city_code, ${raw(owner)}, ${raw(item)})
        SELECT ${cityOfId(ownerId)}, ${ownerId}, item.id FROM unnest(${[...itemIds]}::text[]) AS item (id)`,
  );
}

/** What rows are tied to, in order of id. The rows must have been read as a viewer, and what they are tied to is read as one. */
export const findLinks = (
  database: Sql,
  { table, owner, item }: LinkTable,
  ownerIds: readonly string[],
): Promise<readonly ItemLink[]> =>
  readByCity(ownerIds, (city, group) =>
    rowsOf<ItemLink>(
      database,
      sql`SELECT ${raw(owner)} AS "ownerId", ${raw(item)} AS "itemId" FROM ${raw(table)}
          WHERE city_code = ${city} AND ${raw(owner)} = ANY(${group}) ORDER BY 1, 2`,
    ),
  );
