import {
  appendEvents,
  cityCodeOf,
  cityOfId,
  ConflictError,
  DomainError,
  foldText,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { SqlAround } from '../../directory/persistence/sql-around.js';
import {
  HolderKind,
  MAX_RESPONSIBILITIES_OF_GRID,
  MAX_RESPONSIBILITIES_OF_ROAD_SEGMENT,
  type NewResponsibility,
  type Responsibility,
  type ResponsibilityRole,
} from '../responsibility.js';
import { theResponsibility } from './responsibility-statements.js';
import { responsibilityTable } from './responsibility.table.js';

/**
 * Stores one and tells others. Throws `INVALID_INPUT` for a grid or road segment that has as many as it may, and for a
 * segment that does not stand in the place.
 */
export async function storedResponsibility(
  manager: EntityManager,
  id: string,
  { since, ...stated }: NewResponsibility,
  { holderKind }: ResponsibilityRole,
): Promise<Responsibility> {
  if (stated.gridId !== null) await assertRoom(manager, stated.gridId);
  if (stated.roadSegmentId !== null) await assertRoad(manager, stated.roadSegmentId, stated.divisionCode);
  await manager.insert(responsibilityTable, {
    ...stated,
    cityCode: cityCodeOf(stated.divisionCode),
    id,
    version: 1,
    validFrom: since,
    objectNameFolded: foldText(stated.objectName),
    sole: holderKind !== HolderKind.RESIDENT,
  });
  return announced(manager, await theResponsibility(manager, id), 'ResponsibilityAssigned');
}

/** Ends one and tells others. Throws `CONFLICT`, `ACTION_NOT_AVAILABLE` or `PERIOD_INVALID`. */
export async function endedResponsibility(
  manager: EntityManager,
  id: string,
  until: Date,
  expectedVersion: number,
): Promise<Responsibility> {
  const where = { cityCode: cityOfId(id), id };
  await manager.findOne(responsibilityTable, { where, lock: { mode: 'pessimistic_write' } });
  const { version, validFrom, validTo } = await theResponsibility(manager, id);
  if (version !== expectedVersion) throw new ConflictError('责任分工', version);
  if (validTo !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该责任已结束', { field: 'id', status: 'ENDED' });
  if (until <= validFrom)
    throw new DomainError('PERIOD_INVALID', '结束时间必须晚于开始时间', { field: 'until' });
  await manager.update(responsibilityTable, where, { validTo: until, version: version + 1 });
  return announced(manager, await theResponsibility(manager, id), 'ResponsibilityEnded');
}

/** Holds the grid, so that two who assign at once do not both find the last place free. */
async function assertRoom(database: Sql, gridId: string): Promise<void> {
  const city = cityOfId(gridId);
  await rowsOf(database, sql`SELECT 1 FROM grid WHERE city_code = ${city} AND id = ${gridId} FOR UPDATE`);
  const [row] = await rowsOf<{ count: number }>(
    database,
    sql`SELECT count(*)::integer AS count FROM responsibility
        WHERE city_code = ${city} AND grid_id = ${gridId} AND valid_to IS NULL`,
  );
  if ((row?.count ?? 0) < MAX_RESPONSIBILITIES_OF_GRID) return;
  const most = String(MAX_RESPONSIBILITIES_OF_GRID);
  throw new DomainError('INVALID_INPUT', `一个网格最多有 ${most} 项责任分工`, { field: 'gridId' });
}

/** Holds the segment, so that it is not closed meanwhile and two do not both find the last place free. */
async function assertRoad(database: Sql, roadSegmentId: string, divisionCode: string): Promise<void> {
  const city = cityOfId(roadSegmentId);
  await rowsOf(
    database,
    sql`SELECT 1 FROM road_segment WHERE city_code = ${city} AND id = ${roadSegmentId} FOR UPDATE`,
  );
  await new SqlAround(database).requireRoadSegment(roadSegmentId, divisionCode);
  const [row] = await rowsOf<{ count: number }>(
    database,
    sql`SELECT count(*)::integer AS count FROM responsibility
        WHERE city_code = ${city} AND road_segment_id = ${roadSegmentId} AND valid_to IS NULL`,
  );
  if ((row?.count ?? 0) < MAX_RESPONSIBILITIES_OF_ROAD_SEGMENT) return;
  const most = String(MAX_RESPONSIBILITIES_OF_ROAD_SEGMENT);
  throw new DomainError('INVALID_INPUT', `一个路段最多有 ${most} 项责任分工`, { field: 'roadSegmentId' });
}

/** Without the name of the holder: a feed is kept. */
async function announced(transaction: Sql, it: Responsibility, type: string): Promise<Responsibility> {
  const { id, divisionCode, version, role, level, count, gridId, roadSegmentId, validFrom, validTo } = it;
  await appendEvents(transaction, [
    {
      type,
      entity: 'GridResponsibility',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, role, level, count, gridId, roadSegmentId, validFrom, validTo },
    },
  ]);
  return it;
}
