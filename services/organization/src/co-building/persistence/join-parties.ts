import { cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';

/** Makes organizations parties to items of one city, in the caller's transaction; those who are parties stay it. */
export async function joinParties(
  transaction: Sql,
  itemIds: readonly string[],
  organizationIds: readonly string[],
): Promise<void> {
  const [first] = itemIds;
  if (first === undefined || organizationIds.length === 0) return;
  await rowsOf(
    transaction,
    sql`INSERT INTO co_building_party (city_code, item_id, organization_id)
        SELECT ${cityOfId(first)}, item.id, organization.id
        FROM unnest(${[...itemIds]}::text[]) AS item (id), unnest(${[...organizationIds]}::text[]) AS organization (id)
        ON CONFLICT DO NOTHING`,
  );
}
