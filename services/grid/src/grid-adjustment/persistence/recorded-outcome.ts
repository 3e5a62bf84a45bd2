import { cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { warningsAt } from '../../boundary/persistence/boundary-reads.js';
import { gridsIn } from '../../grid/persistence/grid-reads.js';
import type { AdjustmentOutcome } from '../grid-adjustment.repository.js';

/** What an adjustment did when it was made, read back: the answer to a repeated request. */
export async function recordedOutcome(database: Sql, adjustmentId: string): Promise<AdjustmentOutcome> {
  const city = cityOfId(adjustmentId);
  const [adjustment] = await rowsOf<{ effectiveAt: Date; divisionCode: string; touched: string[] }>(
    database,
    sql`SELECT effective_at AS "effectiveAt", division_code AS "divisionCode", ARRAY(
          SELECT grid_id FROM adjusted_grid t WHERE t.city_code = a.city_code AND t.adjustment_id = a.id AND a.kind <> 'REKIND'
        ) AS touched
        FROM grid_adjustment a WHERE city_code = ${city} AND id = ${adjustmentId}`,
  );
  const effectiveAt = adjustment?.effectiveAt ?? new Date(0);
  const links = await rowsOf<{ predecessorId: string; successorId: string; millionths: number }>(
    database,
    sql`SELECT predecessor_id AS "predecessorId", successor_id AS "successorId", millionths FROM grid_lineage
        WHERE city_code = ${city} AND adjustment_id = ${adjustmentId} ORDER BY successor_id, predecessor_id`,
  );
  const ids = [...new Set(links.map(({ successorId }) => successorId))];
  const [closed, opened, workers, micro] = [
    await gridsIn(
      database,
      city,
      links.map(({ predecessorId }) => predecessorId),
      null,
    ),
    await gridsIn(database, city, ids, effectiveAt),
    await rowsOf<{ gridId: string; id: string }>(
      database,
      sql`SELECT grid_id AS "gridId", worker_id AS id FROM grid_assignment
          WHERE city_code = ${city} AND grid_id = ANY(${ids}) AND valid_from = ${effectiveAt} ORDER BY worker_id`,
    ),
    await rowsOf<{ gridId: string; id: string }>(
      database,
      sql`SELECT parent_grid_id AS "gridId", grid_id AS id FROM grid_version
          WHERE city_code = ${city} AND parent_grid_id = ANY(${ids}) AND valid_from = ${effectiveAt} ORDER BY grid_id`,
    ),
  ];
  return {
    adjustmentId,
    effectiveAt,
    warnings: await warningsAt(
      database,
      adjustment?.divisionCode ?? '',
      adjustment?.touched ?? [],
      effectiveAt,
    ),
    closed,
    opened: opened.map((grid) => ({
      ...grid,
      workerIds: of(workers, grid.id),
      microGridIds: of(micro, grid.id),
      shares: links.filter(({ successorId }) => successorId === grid.id),
    })),
  };
}

const of = (rows: readonly { readonly gridId: string; readonly id: string }[], gridId: string) =>
  rows.filter((row) => row.gridId === gridId).map(({ id }) => id);
