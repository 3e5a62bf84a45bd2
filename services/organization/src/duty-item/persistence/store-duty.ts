import {
  appendEvents,
  appendStats,
  cityOfId,
  foldText,
  NotFoundError,
  type Sql,
  type StatDelta,
} from '@governance/shared';
import type { EntityManager } from 'typeorm';
import type { DutyItem } from '../duty-item.js';
import type { NewDutyItem } from '../new-duty-item.js';
import { dutyCounts, dutyCountsChanged } from './count-duties.js';
import { dutyItemTable } from './duty-item.table.js';
import { dutiesIn } from './duty-statements.js';

/** Puts a duty on its list in the caller's transaction, tells others and counts it. */
export async function storeDuty(manager: EntityManager, id: string, duty: NewDutyItem): Promise<DutyItem> {
  const titleFolded = foldText(duty.title);
  await manager.insert(dutyItemTable, { ...duty, cityCode: cityOfId(id), id, version: 1, titleFolded });
  const stored = await theDuty(manager, id);
  await tell(manager, stored, dutyCounts(stored));
  return stored;
}

/** Stores that a duty is another now, in the caller's transaction, which has locked its row. */
export async function storeRemoval(
  manager: EntityManager,
  before: DutyItem,
  change: Pick<DutyItem, 'removedOn' | 'removalReason' | 'lackedLegalBasis'>,
): Promise<DutyItem> {
  const where = { cityCode: cityOfId(before.id), id: before.id };
  await manager.update(dutyItemTable, where, { ...change, version: before.version + 1 });
  const stored = await theDuty(manager, before.id);
  await tell(manager, stored, dutyCountsChanged(before, stored));
  return stored;
}

/** One duty. Throws `NOT_FOUND`. */
export async function theDuty(database: Sql, id: string): Promise<DutyItem> {
  const [duty] = await dutiesIn(database, cityOfId(id), [id]);
  if (!duty) throw new NotFoundError('权责事项');
  return duty;
}

async function tell(transaction: Sql, duty: DutyItem, deltas: readonly StatDelta[]): Promise<void> {
  const { id, divisionCode, version, ...state } = duty;
  await appendEvents(transaction, [
    {
      type: 'DutyItemChanged',
      entity: 'DutyItem',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, ...state },
    },
  ]);
  await appendStats(transaction, deltas);
}
