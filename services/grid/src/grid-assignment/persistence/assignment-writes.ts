import { appendStats, cityOfId, DomainError, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { revokeCards } from '../../duty-card/persistence/duty-card-writes.js';
import type { GridWorker } from '../../grid-worker/grid-worker.js';
import { dutyChanged } from '../../grid-worker/persistence/count-duty.js';
import { gridAssignmentTable } from '../../grid-worker/persistence/grid-worker.table.js';
import type { GridAssignment, NewAssignment } from '../grid-assignment.js';
import { assignmentHistory } from './assignment-reads.js';

/** Stores an assignment of a held worker and counts it. */
export async function beginAssignment(
  manager: EntityManager,
  { id, divisionCode }: GridWorker,
  { gridId, role, since }: NewAssignment,
): Promise<void> {
  const before = await assignmentHistory(manager, 'worker_id', id);
  const row = { cityCode: cityOfId(id), gridId, workerId: id, role, validFrom: since };
  await manager.insert(gridAssignmentTable, row);
  const begun = { gridId, workerId: id, role, since, until: null };
  await appendStats(manager, dutyChanged(divisionCode, before, [...before, begun]));
}

/** Ends a held worker's assignment to a grid. Throws `NOT_FOUND`, or `PERIOD_INVALID` when it began later. */
export async function endAssignment(
  manager: EntityManager,
  worker: GridWorker,
  gridId: string,
  until: Date,
): Promise<void> {
  const before = await assignmentHistory(manager, 'worker_id', worker.id);
  const running = before.filter((it) => it.gridId === gridId && it.until === null);
  if (running.length === 0) throw new NotFoundError('网格员的任务', 'gridId');
  await endThem(manager, worker, { before, running, until });
}

/** Ends all assignments that a held worker has. Throws `PERIOD_INVALID` when one began later. */
export async function endEveryAssignment(
  manager: EntityManager,
  worker: GridWorker,
  until: Date,
): Promise<void> {
  const before = await assignmentHistory(manager, 'worker_id', worker.id);
  await endThem(manager, worker, { before, running: before.filter((it) => it.until === null), until });
}

interface Ending {
  readonly before: readonly GridAssignment[];
  readonly running: readonly GridAssignment[];
  readonly until: Date;
}

async function endThem(database: Sql, { id, divisionCode }: GridWorker, { before, running, until }: Ending) {
  if (running.some(({ since }) => since >= until))
    throw new DomainError('PERIOD_INVALID', '结束时间必须晚于开始时间', { field: 'until' });
  await rowsOf(
    database,
    sql`WITH ended AS (
          UPDATE grid_assignment SET valid_to = ${until} WHERE city_code = ${cityOfId(id)} AND worker_id = ${id}
            AND grid_id = ANY(${running.map(({ gridId }) => gridId)}) AND valid_to IS NULL RETURNING 1
        ) SELECT count(*) FROM ended`,
  );
  const grids = running.map(({ gridId }) => gridId);
  await revokeCards(database, id, grids);
  const after = before.map((it) => (running.includes(it) ? { ...it, until } : it));
  await appendStats(database, dutyChanged(divisionCode, before, after));
}
