import { appendStats, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { PlannedMove } from '../../service-request/planned-move.js';
import { RequestStatus } from '../../service-request/request-status.js';
import { type CountedCallback, countedCallback } from '../counted-callback.js';

interface Concluding extends CountedCallback {
  readonly isNew: boolean;
}

/**
 * When a request leaves its call-back, its round ends with the last call of it, which is counted in the caller's
 * transaction; what was counted of an earlier round is taken back on the day on which it was. A round without a call
 * counts nothing.
 */
export async function concludeCallbacks(manager: Sql, { request }: PlannedMove): Promise<void> {
  if (request.status !== RequestStatus.CALLBACK) return;
  const { cityCode, id, round } = request;
  const counted = sql`contacted, resolved, satisfaction, at, department_id AS "departmentId"`;
  const rows = await rowsOf<Concluding>(
    manager,
    sql`WITH concluded AS (
          UPDATE service_request_callback c SET concludes = TRUE
          WHERE c.city_code = ${cityCode} AND c.request_id = ${id} AND c.sequence = (
            SELECT max(sequence) FROM service_request_callback
            WHERE city_code = ${cityCode} AND request_id = ${id} AND round = ${round}
          ) RETURNING c.*
        ), earlier AS (
          SELECT * FROM service_request_callback
          WHERE city_code = ${cityCode} AND request_id = ${id} AND concludes AND round < ${round}
          ORDER BY sequence DESC LIMIT 1
        )
        SELECT TRUE AS "isNew", ${counted} FROM concluded
        UNION ALL SELECT FALSE, ${counted} FROM earlier WHERE EXISTS (SELECT FROM concluded)`,
  );
  await appendStats(
    manager,
    rows.flatMap(({ isNew, ...callback }) => countedCallback(callback, request, isNew ? 1 : -1)),
  );
}
