import { cityOfId, ConflictError, DomainError, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { GridWorker } from '../grid-worker.js';

/** A worker as the domain knows it, of `grid_worker w`. */
export const WORKER_COLUMNS = sql`w.id, w.division_code AS "divisionCode", w.version, w.display_name AS "displayName", w.kind,
  w.work_phone AS "workPhone", w.ended_at AS "endedAt"`;

/** One worker. Throws `NOT_FOUND`. */
export async function theWorker(database: Sql, id: string): Promise<GridWorker> {
  const [worker] = await rowsOf<GridWorker>(
    database,
    sql`SELECT ${WORKER_COLUMNS} FROM grid_worker w WHERE w.city_code = ${cityOfId(id)} AND w.id = ${id}`,
  );
  if (!worker) throw new NotFoundError('网格员');
  return worker;
}

/**
 * One worker, held until the commit. Not against new references: an adjustment of grids takes workers over at the same
 * time. Throws `NOT_FOUND`, or `ACTION_NOT_AVAILABLE` for one who ended.
 */
export async function heldWorker(database: Sql, id: string): Promise<GridWorker> {
  await rowsOf(
    database,
    sql`SELECT 1 FROM grid_worker WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR NO KEY UPDATE`,
  );
  const worker = await theWorker(database, id);
  if (worker.endedAt !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该网格员已离任', { field: 'id', status: 'ENDED' });
  return worker;
}

/** Throws `CONFLICT` when somebody else changed the worker first. */
export function assertSeen({ version }: GridWorker, expectedVersion: number): void {
  if (version !== expectedVersion) throw new ConflictError('网格员', version);
}
