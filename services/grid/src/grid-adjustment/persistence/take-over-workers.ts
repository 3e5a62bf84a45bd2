import { cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { OpeningGrid } from '../adjustment-plan.js';

/**
 * Lets workers go on in a grid that opens, each as what they were in those that close. Where two main workers come
 * together, the one who has been it for longer stays it and the others stand in.
 */
export async function takeOverWorkers(
  database: Sql,
  gridId: string,
  { workerIds, shares }: Pick<OpeningGrid, 'workerIds' | 'shares'>,
  { at }: { readonly at: Date },
): Promise<void> {
  if (workerIds.length === 0) return;
  await rowsOf(
    database,
    sql`WITH held AS (
          SELECT worker_id, min(array_position(ARRAY['MAIN', 'DEPUTY', 'MEMBER'], role)) AS rank, min(valid_from) AS since
          FROM grid_assignment
          WHERE city_code = ${cityOfId(gridId)} AND grid_id = ANY(${shares.map((it) => it.predecessorId)})
            AND worker_id = ANY(${workerIds}) AND valid_to IS NULL
          GROUP BY worker_id
        ), ranked AS (
          SELECT worker_id, rank, row_number() OVER (PARTITION BY rank ORDER BY since, worker_id) AS place FROM held
        )
        INSERT INTO grid_assignment (city_code, grid_id, worker_id, valid_from, role)
        SELECT ${cityOfId(gridId)}, ${gridId}, worker_id, ${at},
          CASE WHEN rank = 1 AND place = 1 THEN 'MAIN' WHEN rank <= 2 THEN 'DEPUTY' ELSE 'MEMBER' END
        FROM ranked`,
  );
}
