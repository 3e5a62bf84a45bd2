import {
  appendEvents,
  ConflictError,
  DomainError,
  newEntityId,
  NotFoundError,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { NewLead } from '../new-request-lead.js';
import { LeadGround, MAX_LEADS, type RequestLead } from '../request-lead.js';
import type { RequestLeadRepository } from '../request-lead.repository.js';
import { requestLeadTable } from './request-lead.table.js';

/** Leads in PostgreSQL. */
export class SqlRequestLeadRepository implements RequestLeadRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByRequests(requestIds: readonly string[]): Promise<readonly RequestLead[]> {
    return readByCity(requestIds, (city, group) =>
      rowsOf<RequestLead>(
        this.dataSource,
        sql`SELECT l.id, l.request_id AS "requestId", l.sequence, l.organization_id AS "organizationId", l.ground,
              l.reason, l.assigned_at AS "assignedAt", l.ended_at AS "endedAt"
            FROM request_lead l WHERE l.city_code = ${city} AND l.request_id = ANY(${group})
              AND l.sequence <= ${MAX_LEADS} ORDER BY l.request_id, l.sequence`,
      ),
    );
  }

  assign(
    request: ServiceRequest,
    lead: NewLead,
    by: { readonly subject: string | null; readonly at: Date },
  ): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const before = await holdRequest(manager, request);
      assertMayFollow(before, lead);
      await store(manager, request, lead, { ...by, sequence: before.sequence + 1 });
    });
  }
}

interface HeldRequest {
  readonly sequence: number;
  readonly leaderId: string | null;
  readonly firstReceiverId: string | null;
  readonly isOpen: boolean;
}

/** Locks the request until the commit: nobody else can assign a lead meanwhile. */
async function holdRequest(database: Sql, { id, cityCode }: ServiceRequest): Promise<HeldRequest> {
  await rowsOf(
    database,
    sql`SELECT 1 FROM service_request WHERE city_code = ${cityCode} AND id = ${id} FOR UPDATE`,
  );
  const [held] = await rowsOf<HeldRequest>(
    database,
    sql`SELECT (SELECT coalesce(max(l.sequence), 0) FROM request_lead l
                WHERE l.city_code = ${cityCode} AND l.request_id = ${id}) AS sequence,
          (SELECT l.organization_id FROM request_lead l
           WHERE l.city_code = ${cityCode} AND l.request_id = ${id} AND l.ended_at IS NULL) AS "leaderId",
          (SELECT a.department_id FROM service_request_assignment a
           WHERE a.city_code = ${cityCode} AND a.request_id = ${id} AND a.turn = 1) AS "firstReceiverId",
          r.closed_at IS NULL AS "isOpen"
        FROM service_request r WHERE r.city_code = ${cityCode} AND r.id = ${id}`,
  );
  if (!held) throw new NotFoundError('诉求', 'requestId');
  return held;
}

function assertMayFollow(
  { sequence, leaderId, firstReceiverId, isOpen }: HeldRequest,
  { expectedSequence, organizationId, ground }: NewLead,
): void {
  if (sequence !== expectedSequence) throw new ConflictError('牵头单位', sequence);
  if (!isOpen) throw new DomainError('ACTION_NOT_AVAILABLE', '诉求已办结', { field: 'requestId' });
  if (sequence >= MAX_LEADS) {
    throw new DomainError('ACTION_NOT_AVAILABLE', `一件诉求最多指定 ${String(MAX_LEADS)} 次牵头单位`, {
      field: 'requestId',
    });
  }
  if (leaderId === organizationId)
    throw new DomainError('INVALID_INPUT', '该单位已是牵头单位', { field: 'organizationId' });
  if (ground === LeadGround.FIRST_RECEIVER && firstReceiverId !== organizationId)
    throw new DomainError('INVALID_INPUT', '该单位不是首接单位', { field: 'organizationId' });
}

interface Assigned {
  readonly subject: string | null;
  readonly at: Date;
  readonly sequence: number;
}

async function store(
  manager: EntityManager,
  { id: requestId, cityCode, divisionCode }: ServiceRequest,
  { organizationId, ground, reason }: NewLead,
  { subject, at, sequence }: Assigned,
): Promise<void> {
  const id = newEntityId(divisionCode);
  await rowsOf(
    manager,
    sql`UPDATE request_lead SET ended_at = ${at}
        WHERE city_code = ${cityCode} AND request_id = ${requestId} AND ended_at IS NULL`,
  );
  await manager.insert(requestLeadTable, {
    cityCode,
    requestId,
    sequence,
    id,
    organizationId,
    ground,
    reason,
    assignedAt: at,
    actorSubject: subject,
  });
  await rowsOf(
    manager,
    sql`INSERT INTO service_request_party (city_code, request_id, organization_id)
        VALUES (${cityCode}, ${requestId}, ${organizationId}) ON CONFLICT DO NOTHING`,
  );
  // A decision is taken once and never changed: it is an entity of one version.
  await appendEvents(manager, [
    {
      type: 'ServiceRequestLeadAssigned',
      entity: 'ServiceRequestLead',
      entityId: id,
      version: 1,
      cityCode,
      divisionCode,
      payload: { requestId, sequence, organizationId, ground, assignedAt: at },
    },
  ]);
}
