import {
  appendEvents,
  cityOfId,
  claimKey,
  ConflictError,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { theGrid } from '../../grid/persistence/grid-reads.js';
import {
  MAX_CHECKPOINTS_OF_GRID,
  type NewPatrolCheckpoint,
  type PatrolCheckpoint,
} from '../patrol-checkpoint.js';
import type { PatrolCheckpointRepository } from '../patrol-checkpoint.repository.js';
import { patrolCheckpointTable } from './patrol-checkpoint.table.js';

const SELECT = sql`SELECT c.id, c.division_code AS "divisionCode", c.grid_id AS "gridId", c.version, c.name, c.longitude,
  c.latitude, c.closed_at AS "closedAt" FROM patrol_checkpoint c`;

/** Checkpoints in PostgreSQL. */
export class SqlPatrolCheckpointRepository implements PatrolCheckpointRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByIds(ids: readonly string[]): Promise<readonly PatrolCheckpoint[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<PatrolCheckpoint>(
        this.dataSource,
        sql`${SELECT} WHERE c.city_code = ${city} AND c.id = ANY(${group})`,
      ),
    );
  }

  findByGrids(gridIds: readonly string[]): Promise<readonly PatrolCheckpoint[]> {
    return readByCity(gridIds, (city, group) =>
      rowsOf<PatrolCheckpoint>(
        this.dataSource,
        sql`${SELECT} WHERE c.city_code = ${city} AND c.grid_id = ANY(${group}) AND c.closed_at IS NULL
            ORDER BY c.grid_id, c.id`,
      ),
    );
  }

  add(
    checkpoint: NewPatrolCheckpoint,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<PatrolCheckpoint> {
    const { gridId } = checkpoint;
    const cityCode = cityOfId(gridId);
    return this.dataSource.transaction(async (manager) => {
      const id = newEntityId(`${cityCode}00000000`);
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theCheckpoint(manager, replayOf);
      await rowsOf(
        manager,
        sql`SELECT 1 FROM grid WHERE city_code = ${cityCode} AND id = ${gridId} FOR UPDATE`,
      );
      const { divisionCode, validTo } = await theGrid(manager, gridId);
      if (validTo !== null) throw new DomainError('INVALID_INPUT', '该网格已撤销', { field: 'gridId' });
      await assertRoom(manager, gridId);
      const row = { ...checkpoint, cityCode, id, divisionCode, version: 1 };
      await manager.insert(patrolCheckpointTable, row);
      return announced(manager, await theCheckpoint(manager, id), 'PatrolCheckpointRegistered');
    });
  }

  close(id: string, expectedVersion: number): Promise<PatrolCheckpoint> {
    const where = { cityCode: cityOfId(id), id };
    return this.dataSource.transaction(async (manager) => {
      const row = await manager.findOne(patrolCheckpointTable, {
        where,
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw new NotFoundError('点位');
      if (row.version !== expectedVersion) throw new ConflictError('点位', row.version);
      if (row.closedAt !== null) throw new DomainError('INVALID_INPUT', '该点位已停用', { field: 'id' });
      await manager.update(patrolCheckpointTable, where, { closedAt: new Date(), version: row.version + 1 });
      return announced(manager, await theCheckpoint(manager, id), 'PatrolCheckpointClosed');
    });
  }
}

/** The caller holds the grid, so that two cannot take the last place. */
async function assertRoom(manager: Sql, gridId: string): Promise<void> {
  const [row] = await rowsOf<{ count: number }>(
    manager,
    sql`SELECT count(*)::integer AS count FROM patrol_checkpoint
        WHERE city_code = ${cityOfId(gridId)} AND grid_id = ${gridId} AND closed_at IS NULL`,
  );
  if ((row?.count ?? 0) < MAX_CHECKPOINTS_OF_GRID) return;
  throw new DomainError('INVALID_INPUT', `一个网格最多 ${String(MAX_CHECKPOINTS_OF_GRID)} 个点位`, {
    field: 'gridId',
  });
}

async function theCheckpoint(manager: Sql, id: string): Promise<PatrolCheckpoint> {
  const [checkpoint] = await rowsOf<PatrolCheckpoint>(
    manager,
    sql`${SELECT} WHERE c.city_code = ${cityOfId(id)} AND c.id = ${id}`,
  );
  if (!checkpoint) throw new NotFoundError('点位');
  return checkpoint;
}

async function announced(
  manager: Sql,
  checkpoint: PatrolCheckpoint,
  type: string,
): Promise<PatrolCheckpoint> {
  const { id, divisionCode, version, gridId, name, closedAt } = checkpoint;
  await appendEvents(manager, [
    {
      type,
      entity: 'PatrolCheckpoint',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { gridId, name, closedAt },
    },
  ]);
  return checkpoint;
}
