import { cityOfId, ConflictError, DomainError, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { currentBoundaries } from '../../boundary/persistence/boundary-reads.js';
import { gridsIn } from '../../grid/persistence/grid-reads.js';
import type { ClosingGrid } from '../adjustment-plan.js';
import type { GridSeen } from '../adjustment-request.js';

/** The grids of an adjustment, held until the commit, and the instant of their latest change. */
export interface HeldGrids {
  readonly grids: readonly ClosingGrid[];
  readonly latestChange: Date;
}

/**
 * Locks grids of one city with the micro-grids that are part of them, in order of id, so that two adjustments never
 * wait for each other. Throws `NOT_FOUND`, `CONFLICT`, or `INVALID_INPUT` for a grid that is closed.
 */
export async function holdGrids(database: Sql, seen: readonly GridSeen[]): Promise<HeldGrids> {
  const ids = seen.map(({ id }) => id);
  const city = cityOfId(ids[0] ?? '');
  const locked = await rowsOf<{ id: string; version: number }>(
    database,
    sql`SELECT id, version FROM grid WHERE city_code = ${city} AND (id = ANY(${ids}) OR id IN (
          SELECT grid_id FROM grid_version WHERE city_code = ${city} AND parent_grid_id = ANY(${ids}) AND valid_to IS NULL
        )) ORDER BY id FOR UPDATE`,
  );
  const versionOf = new Map(locked.map(({ id, version }) => [id, version]));
  for (const { id, expectedVersion } of seen) {
    const version = versionOf.get(id);
    if (version === undefined) throw new NotFoundError('网格');
    if (version !== expectedVersion) throw new ConflictError('网格', version);
  }
  return heldState(database, city, ids);
}

async function heldState(database: Sql, city: string, ids: readonly string[]): Promise<HeldGrids> {
  const [grids, workers, micro, boundaries] = [
    await gridsIn(database, city, ids, null),
    await rowsOf<{ gridId: string; workerId: string; since: Date }>(
      database,
      sql`SELECT grid_id AS "gridId", worker_id AS "workerId", valid_from AS since FROM grid_assignment
          WHERE city_code = ${city} AND grid_id = ANY(${ids}) AND valid_to IS NULL ORDER BY valid_from, worker_id`,
    ),
    await rowsOf<{ id: string; parentGridId: string; since: Date }>(
      database,
      sql`SELECT grid_id AS id, parent_grid_id AS "parentGridId", valid_from AS since FROM grid_version
          WHERE city_code = ${city} AND parent_grid_id = ANY(${ids}) AND valid_to IS NULL ORDER BY grid_id`,
    ),
    await currentBoundaries(database, city, ids),
  ];
  if (grids.some(({ validTo }) => validTo !== null))
    throw new DomainError('INVALID_INPUT', '该网格已撤销', { field: 'id' });
  const byId = new Map(grids.map((grid) => [grid.id, grid]));
  const changes = [
    ...grids.map(({ validFrom }) => validFrom),
    ...[...workers, ...micro].map((it) => it.since),
  ];
  return {
    latestChange: new Date(Math.max(...changes.map(Number))),
    grids: ids.flatMap((id) => {
      const grid = byId.get(id);
      return grid
        ? {
            ...grid,
            workerIds: workers.filter(({ gridId }) => gridId === id).map(({ workerId }) => workerId),
            microGridIds: micro.filter(({ parentGridId }) => parentGridId === id).map((it) => it.id),
            boundary: boundaries.get(id) ?? null,
          }
        : [];
    }),
  };
}
