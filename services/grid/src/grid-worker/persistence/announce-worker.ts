import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { GridWorker } from '../grid-worker.js';

/**
 * Tells others that a worker changed, in the transaction that changed it. Neither name nor phone: a feed is kept, and
 * whoever shows a worker asks for them.
 */
export async function announcedWorker(
  transaction: Sql,
  worker: GridWorker,
  type: string,
): Promise<GridWorker> {
  const { id, divisionCode, version, kind, endedAt } = worker;
  const head = { type, entity: 'GridWorker', entityId: id, cityCode: cityOfId(id), divisionCode, version };
  await appendEvents(transaction, [{ ...head, payload: { divisionCode, kind, endedAt } }]);
  return worker;
}
