import { appendEvents, cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { ITEM_ROWS } from '../../co-building/co-building.policy.js';
import type { ItemFilter } from '../../co-building/item-filter.js';
import { itemConditions } from '../../co-building/persistence/item-conditions.js';
import type { WorkingTable } from '../../co-building/persistence/sql-working-reader.js';
import type { ResourceItem, ResourceStatus } from '../resource-item.js';

/** Where resources are. */
export const RESOURCE_ITEMS: WorkingTable<ItemFilter<ResourceStatus>> = {
  columns: sql`w.id, w.division_code AS "divisionCode", w.version, w.title, w.description, w.category_code AS "categoryCode",
    w.owner_id AS "ownerId", w.unit, w.capacity, w.used, w.available_from AS "availableFrom",
    w.available_to AS "availableTo", w.status, w.ended_at AS "endedAt", w.reason`,
  from: sql`resource_item AS w`,
  rows: ITEM_ROWS,
  organization: sql`w.owner_id`,
  conditions: itemConditions,
};

/** A resource that nobody else can change until the commit, whoever may see it. Locked after the need. */
export async function lockResource(transaction: Sql, id: string): Promise<ResourceItem> {
  const [resource] = await rowsOf<ResourceItem>(
    transaction,
    sql`SELECT ${RESOURCE_ITEMS.columns} FROM ${RESOURCE_ITEMS.from}
        WHERE w.city_code = ${cityOfId(id)} AND w.id = ${id} FOR UPDATE`,
  );
  if (!resource) throw new NotFoundError('资源');
  return resource;
}

/** Stores how a resource stands now, in its next version, and tells it. */
export async function putResource(
  transaction: Sql,
  resource: ResourceItem,
  change: Partial<Pick<ResourceItem, 'status' | 'used' | 'endedAt' | 'reason'>>,
): Promise<ResourceItem> {
  const changed = { ...resource, ...change, version: resource.version + 1 };
  await rowsOf(
    transaction,
    sql`UPDATE resource_item SET version = ${changed.version}, status = ${changed.status}, used = ${changed.used},
          ended_at = ${changed.endedAt}, reason = ${changed.reason}
        WHERE city_code = ${cityOfId(resource.id)} AND id = ${resource.id}`,
  );
  return announcedResource(transaction, changed, 'ResourceItemChanged');
}

/** Tells of a resource. Never its words: others read and keep a feed. */
export async function announcedResource(
  transaction: Sql,
  resource: ResourceItem,
  type: string,
): Promise<ResourceItem> {
  const { id, divisionCode, version, categoryCode, ownerId, unit, capacity, used } = resource;
  const { availableFrom, availableTo, status } = resource;
  await appendEvents(transaction, [
    {
      type,
      entity: 'ResourceItem',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        divisionCode,
        categoryCode,
        ownerId,
        unit,
        capacity,
        used,
        availableFrom,
        availableTo,
        status,
      },
    },
  ]);
  return resource;
}
