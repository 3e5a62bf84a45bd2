import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { moveRequest } from '../../service-request/persistence/move-request.js';
import { SELECT_REQUESTS } from '../../service-request/persistence/request-statements.js';
import { resumptionOnReview } from '../../service-request/planned-move.js';
import { RequestStatus } from '../../service-request/request-status.js';
import { MAX_TIMELINE, type ServiceRequest } from '../../service-request/service-request.js';

/**
 * 挂账复核: takes up again at most so many requests whose review date has come, each with an entry in its timeline, in
 * the caller's transaction; says how many. Requests that somebody else holds are passed over.
 */
export async function resumeReviewed(manager: EntityManager, now: Date, atOnce: number): Promise<number> {
  const due = await dueForReview(manager, now, atOnce);
  for (const request of due) await moveRequest(manager, resumptionOnReview(request, now));
  return due.length;
}

/** Holds requests that are due, then reads them: what was resumed meanwhile is not suspended any more. */
async function dueForReview(database: Sql, now: Date, atOnce: number): Promise<readonly ServiceRequest[]> {
  const held = await rowsOf<{ id: string }>(
    database,
    sql`SELECT r.id FROM (
          SELECT city_code, request_id FROM request_pause WHERE to_at IS NULL AND review_at <= ${now}
          ORDER BY review_at LIMIT ${atOnce}
        ) AS due
        JOIN service_request r ON r.city_code = due.city_code AND r.id = due.request_id
        FOR UPDATE OF r SKIP LOCKED`,
  );
  if (held.length === 0) return [];
  return rowsOf<ServiceRequest>(
    database,
    sql`${SELECT_REQUESTS}
        WHERE (r.city_code, r.id) IN (SELECT left(id, 4), id FROM unnest(${held.map(({ id }) => id)}::text[]) AS id)
          AND r.status = ${RequestStatus.SUSPENDED} AND r.version < ${MAX_TIMELINE} AND EXISTS (
            SELECT FROM request_pause p WHERE p.city_code = r.city_code AND p.request_id = r.id
              AND p.to_at IS NULL AND p.review_at <= ${now})
        ORDER BY r.id`,
  );
}
