import { type FeedEvent, heirOfGrid, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { ActorRole, MAX_TIMELINE } from '../../service-request/service-request.js';
import { GRID_CHANGED } from '../../service-request/request-action.js';
import { announce, writtenRequest } from '../../service-request/persistence/announce-request.js';

/**
 * Open requests of a grid that was split or merged go on in the grid that took over most of it (the lower code when
 * two took over as much), with an entry in their timeline and no change of status. Applied again it finds none left.
 */
export async function rehomeRequests(database: Sql, events: readonly FeedEvent[]): Promise<void> {
  for (const { cityCode, entityId, payload, occurredAt } of events) {
    const closing = heirOfGrid(payload);
    if (!closing) continue;
    const { code, heir } = closing;
    const moved = await rowsOf<{ id: string }>(
      database,
      sql`WITH open AS (
            SELECT city_code, id FROM service_request
            WHERE city_code = ${cityCode} AND grid_id = ${entityId} AND closed_at IS NULL AND version < ${MAX_TIMELINE}
            ORDER BY id FOR UPDATE
          ), moved AS (
            UPDATE service_request r SET grid_id = ${heir.id}, version = r.version + 1 FROM open
            WHERE r.city_code = open.city_code AND r.id = open.id RETURNING r.*
          )
          INSERT INTO service_request_timeline (city_code, request_id, sequence, previous, at, from_status, to_status,
            action, actor_role, actor_name, reason)
          SELECT city_code, id, version, version - 1, ${occurredAt}, status, status, ${GRID_CHANGED},
            ${ActorRole.SYSTEM}, '网格调整', ${`网格 ${code} 已撤销,转由网格 ${heir.code} 负责`}
          FROM moved RETURNING request_id AS id`,
    );
    for (const { id } of moved)
      await announce(database, await writtenRequest(database, id), 'ServiceRequestRehomed');
  }
}
