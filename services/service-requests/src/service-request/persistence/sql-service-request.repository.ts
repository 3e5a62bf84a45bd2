import {
  allOf,
  type ChildListReader,
  type FieldCipher,
  type IdempotentRequest,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
  type ExternalRef,
  cityOfCaseNumber,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { NewServiceRequest } from '../new-service-request.js';
import type { PlannedMove } from '../planned-move.js';
import {
  type Assignment,
  MAX_ASSIGNMENTS,
  MAX_TIMELINE,
  type ServiceRequest,
  type ServiceRequestFilter,
  type TimelineEntry,
} from '../service-request.js';
import type { Intake } from '../service-request.policy.js';
import type { Selection, ServiceRequestRepository } from '../service-request.repository.js';
import { addRequest } from './add-request.js';
import { moveRequest } from './move-request.js';
import { requestsMergedInto } from './merged-requests.js';
import {
  afterCursor,
  inOrder,
  requestConditions,
  requestsOfGrids,
  SELECT_REQUESTS,
  visibleTo,
  withinReach,
} from './request-statements.js';

/** Requests in PostgreSQL. */
export class SqlServiceRequestRepository implements ServiceRequestRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly now: () => Date = () => new Date(),
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly ServiceRequest[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<ServiceRequest>(
        this.dataSource,
        sql`${SELECT_REQUESTS} WHERE r.city_code = ${city} AND r.id = ANY(${group}) AND ${visibleTo(viewer)}`,
      ),
    );
  }

  async findByNumbers(numbers: readonly string[], viewer: Viewer): Promise<readonly ServiceRequest[]> {
    const cities = [...new Set(numbers.map(cityOfCaseNumber))];
    const found = cities.map((city) =>
      rowsOf<ServiceRequest>(
        this.dataSource,
        sql`${SELECT_REQUESTS} WHERE r.city_code = ${city} AND r.number = ANY(${[...numbers]}) AND ${visibleTo(viewer)}`,
      ),
    );
    return (await Promise.all(found)).flat();
  }

  async findByExternalRef({ system, id }: ExternalRef, viewer: Viewer): Promise<ServiceRequest | null> {
    const [request] = await rowsOf<ServiceRequest>(
      this.dataSource,
      sql`${SELECT_REQUESTS} JOIN service_request_external_ref e ON e.city_code = r.city_code AND e.request_id = r.id
          WHERE e.external_id = ${id} AND e.system = ${system} AND ${visibleTo(viewer)} ORDER BY r.id LIMIT 1`,
    );
    return request ?? null;
  }

  findPage({ viewer, filter, order }: Selection, window: PageWindow): Promise<readonly ServiceRequest[]> {
    const conditions = [
      visibleTo(viewer),
      ...withinReach(viewer),
      ...requestConditions(filter, this.now()),
      ...afterCursor(order, window),
    ];
    return rowsOf<ServiceRequest>(
      this.dataSource,
      sql`${SELECT_REQUESTS} WHERE ${allOf(conditions)} ${inOrder(order, window)}`,
    );
  }

  async count({ viewer, filter }: Omit<Selection, 'order'>): Promise<number> {
    const conditions = [visibleTo(viewer), ...withinReach(viewer), ...requestConditions(filter, this.now())];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM service_request r WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofGrids(viewer: Viewer): ChildListReader<ServiceRequestFilter, ServiceRequest> {
    return requestsOfGrids(this.dataSource, viewer, this.now);
  }

  mergedInto(viewer: Viewer): ChildListReader<object, ServiceRequest> {
    return requestsMergedInto(this.dataSource, viewer);
  }

  findAssignments(requestIds: readonly string[]): Promise<readonly Assignment[]> {
    return readByCity(requestIds, (city, group) =>
      rowsOf<Assignment>(
        this.dataSource,
        sql`SELECT a.request_id AS "requestId", a.round, a.department_id AS "departmentId",
              a.dispatched_at AS "dispatchedAt", a.signed_at AS "signedAt", a.returned_at AS "returnedAt"
            FROM service_request_assignment a
            WHERE a.city_code = ${city} AND a.request_id = ANY(${group}) AND a.turn <= ${MAX_ASSIGNMENTS}
            ORDER BY a.request_id, a.turn`,
      ),
    );
  }

  findTimelines(requestIds: readonly string[]): Promise<readonly TimelineEntry[]> {
    return readByCity(requestIds, (city, group) =>
      rowsOf<TimelineEntry>(
        this.dataSource,
        sql`SELECT t.request_id AS "requestId", t.at, t.from_status AS "from", t.to_status AS "to", t.action, t.reason,
              t.actor_role AS role, t.actor_name AS "displayName", t.actor_organization_id AS "organizationId"
            FROM service_request_timeline t
            WHERE t.city_code = ${city} AND t.request_id = ANY(${group}) AND t.sequence <= ${MAX_TIMELINE}
            ORDER BY t.request_id, t.sequence`,
      ),
    );
  }

  add(
    request: NewServiceRequest,
    intake: Intake,
    key: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<ServiceRequest> {
    return this.dataSource.transaction((manager) =>
      addRequest(manager, { request, intake, key, cipher: this.cipher, receivedAt: this.now() }),
    );
  }

  move(move: PlannedMove): Promise<ServiceRequest> {
    return this.dataSource.transaction((manager) => moveRequest(manager, move));
  }
}
