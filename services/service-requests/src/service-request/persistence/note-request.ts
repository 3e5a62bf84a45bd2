import { cityOfId, ConflictError, DomainError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { TimelineNote } from '../request-action.js';
import { type Actor, MAX_TIMELINE, type ServiceRequest } from '../service-request.js';
import { announce, writtenRequest } from './announce-request.js';

/** An entry of a timeline that leaves the status. */
export interface NewNote {
  readonly action: TimelineNote;
  readonly actor: Actor;
  readonly actorSubject: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

/**
 * Writes an entry into the timeline of a request, in the caller's transaction, and tells of it. The status stays. Throws
 * `CONFLICT` unless the request has the expected version, and `ACTION_NOT_AVAILABLE` when its timeline is full.
 */
export async function noteOnRequest(
  manager: Sql,
  { id, version }: Pick<ServiceRequest, 'id' | 'version'>,
  { action, actor, actorSubject, reason, at }: NewNote,
): Promise<ServiceRequest> {
  const noted = await rowsOf<{ id: string }>(
    manager,
    sql`WITH noted AS (
          UPDATE service_request r SET version = r.version + 1
          WHERE r.city_code = ${cityOfId(id)} AND r.id = ${id} AND r.version = ${version} AND r.version < ${MAX_TIMELINE}
          RETURNING r.*
        )
        INSERT INTO service_request_timeline (city_code, request_id, sequence, previous, at, from_status, to_status,
          action, actor_role, actor_name, actor_organization_id, actor_subject, reason)
        SELECT city_code, id, version, version - 1, ${at}, status, status, ${action}, ${actor.role},
          ${actor.displayName}, ${actor.organizationId}, ${actorSubject}, ${reason}
        FROM noted RETURNING request_id AS id`,
  );
  const written = await writtenRequest(manager, id);
  if (noted.length === 0) {
    if (written.version !== version) throw new ConflictError('诉求', written.version);
    throw new DomainError('ACTION_NOT_AVAILABLE', '该诉求的办理过程已满', {
      field: 'id',
      status: written.status,
    });
  }
  return announce(manager, written, 'ServiceRequestNoted');
}
