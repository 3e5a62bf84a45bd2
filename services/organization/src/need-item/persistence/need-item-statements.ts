import { appendEvents, cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { ITEM_ROWS } from '../../co-building/co-building.policy.js';
import type { ItemFilter } from '../../co-building/item-filter.js';
import { itemConditions } from '../../co-building/persistence/item-conditions.js';
import type { WorkingTable } from '../../co-building/persistence/sql-working-reader.js';
import type { NeedItem, NeedStatus } from '../need-item.js';

/** Where needs are. */
export const NEED_ITEMS: WorkingTable<ItemFilter<NeedStatus>> = {
  columns: sql`w.id, w.division_code AS "divisionCode", w.version, w.title, w.description, w.category_code AS "categoryCode",
    w.stated_by_id AS "statedById", w.quantity, w.unit, w.status, w.origin, w.service_request_id AS "serviceRequestId",
    w.evidence, w.stated_at AS "statedAt", w.matched_at AS "matchedAt", w.ended_at AS "endedAt", w.reason`,
  from: sql`need_item AS w`,
  rows: ITEM_ROWS,
  organization: sql`w.stated_by_id`,
  conditions: itemConditions,
};

/** A need that nobody else can change until the commit, whoever may see it. Locked before anything that hangs on it. */
export async function lockNeed(transaction: Sql, id: string): Promise<NeedItem> {
  const [need] = await rowsOf<NeedItem>(
    transaction,
    sql`SELECT ${NEED_ITEMS.columns} FROM ${NEED_ITEMS.from}
        WHERE w.city_code = ${cityOfId(id)} AND w.id = ${id} FOR UPDATE`,
  );
  if (!need) throw new NotFoundError('需求');
  return need;
}

/** Stores how a need stands now, in its next version, and tells it. */
export async function putNeed(
  transaction: Sql,
  need: NeedItem,
  change: Partial<Pick<NeedItem, 'status' | 'matchedAt' | 'endedAt' | 'reason'>>,
): Promise<NeedItem> {
  const changed = { ...need, ...change, version: need.version + 1 };
  await rowsOf(
    transaction,
    sql`UPDATE need_item SET version = ${changed.version}, status = ${changed.status}, matched_at = ${changed.matchedAt},
          ended_at = ${changed.endedAt}, reason = ${changed.reason}
        WHERE city_code = ${cityOfId(need.id)} AND id = ${need.id}`,
  );
  return announcedNeed(transaction, changed, 'NeedItemChanged');
}

/** Tells of a need. Never its words: others read and keep a feed. */
export async function announcedNeed(transaction: Sql, need: NeedItem, type: string): Promise<NeedItem> {
  const { id, divisionCode, version, categoryCode, statedById, quantity, unit } = need;
  const { status, origin, serviceRequestId, statedAt, matchedAt, endedAt } = need;
  await appendEvents(transaction, [
    {
      type,
      entity: 'NeedItem',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        divisionCode,
        categoryCode,
        statedById,
        quantity,
        unit,
        status,
        origin,
        serviceRequestId,
        statedAt,
        matchedAt,
        endedAt,
      },
    },
  ]);
  return need;
}
