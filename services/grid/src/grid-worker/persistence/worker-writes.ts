import { cityCodeOf, cityOfId } from '@governance/shared';
import type { EntityManager } from 'typeorm';
import type { GridWorker, GridWorkerChanges, NewGridWorker } from '../grid-worker.js';
import { normalizedWorkPhone } from '../work-phone.js';
import { announcedWorker } from './announce-worker.js';
import { gridWorkerTable } from './grid-worker.table.js';
import { theWorker } from './worker-reads.js';

/** Stores a worker and tells others. */
export async function storedWorker(
  manager: EntityManager,
  id: string,
  { divisionCode, displayName, kind, workPhone }: NewGridWorker,
): Promise<GridWorker> {
  await manager.insert(gridWorkerTable, {
    cityCode: cityCodeOf(divisionCode),
    id,
    divisionCode,
    version: 1,
    displayName,
    kind,
    workPhone: workPhone === null ? null : normalizedWorkPhone(workPhone.number),
  });
  return announcedWorker(manager, await theWorker(manager, id), 'GridWorkerRegistered');
}

/** Writes down that a held worker is another now and tells others. */
export async function changedWorker(
  manager: EntityManager,
  { id, version }: GridWorker,
  { workPhone, ...changes }: GridWorkerChanges & { readonly endedAt?: Date },
  type: string,
): Promise<GridWorker> {
  const phone = workPhone && normalizedWorkPhone(workPhone.number);
  await manager.update(
    gridWorkerTable,
    { cityCode: cityOfId(id), id },
    { ...changes, ...(phone === undefined ? {} : { workPhone: phone }), version: version + 1 },
  );
  return announcedWorker(manager, await theWorker(manager, id), type);
}
