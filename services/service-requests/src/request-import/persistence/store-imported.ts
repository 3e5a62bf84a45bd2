import { randomBytes } from 'node:crypto';
import {
  appendEvents,
  appendStats,
  businessDay,
  CASE_NUMBER_CHANCE_BYTES,
  caseNumber,
  cityCodeOf,
  foldText,
  newEntityId,
  rowsOf,
  type Sql,
  type StatDelta,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { pointTold } from '../../request-point/persistence/add-point.js';
import { countsOf } from '../../request-stats/request-counts.js';
import { type ServiceCategory, topCategory } from '../../service-category/service-category.js';
import { announceAll } from '../../service-request/persistence/announce-request.js';
import { SELECT_REQUESTS } from '../../service-request/persistence/request-statements.js';
import { IMPORT, RECEIVE } from '../../service-request/request-action.js';
import { RequestStatus } from '../../service-request/request-status.js';
import { ActorRole, type ServiceRequest } from '../../service-request/service-request.js';
import type { ImportMapping } from '../import-mapping.js';
import type { ImportedRequest } from '../imported-request.js';
import { insertRows, type NewRow } from './insert-rows.js';

/** A request of another system whose category the city has. */
export interface PlacedRequest {
  readonly request: ImportedRequest;
  readonly category: ServiceCategory;
}

/** A request of another system with what it gets here. */
interface StoredRequest extends PlacedRequest {
  readonly cityCode: string;
  readonly id: string;
  /** Since when it stands where it stands: its closing, or the import, since nobody says when it got there. */
  readonly at: Date;
}

/** Stores requests of another system with few statements, in the caller's transaction. They are held to no clocks. */
export async function storeImported(
  manager: Sql,
  placed: readonly PlacedRequest[],
  { mapping, now }: { readonly mapping: ImportMapping; readonly now: Date },
): Promise<void> {
  if (placed.length === 0) return;
  const stored = placed.map(({ request, category }) => ({
    request,
    category,
    cityCode: cityCodeOf(request.divisionCode),
    id: newEntityId(request.divisionCode),
    at: request.closedAt ?? now,
  }));
  for (const { table, rowsOf: rowsIn } of TABLES) {
    await insertRows(
      manager,
      table,
      stored.flatMap((one) => rowsIn(one, mapping)),
    );
  }
  await tell(manager, stored);
}

/** What an imported request leaves in each table. */
interface ImportedTable {
  readonly table: string;
  readonly rowsOf: (stored: StoredRequest, mapping: ImportMapping) => readonly NewRow[];
}

const UNSIGNED: ReadonlySet<RequestStatus> = new Set([RequestStatus.RECEIVED, RequestStatus.DISPATCHED]);
const isMoved = ({ status }: ImportedRequest): boolean => status !== RequestStatus.RECEIVED;
const ofRequest = ({ cityCode, id }: StoredRequest) => ({ city_code: cityCode, request_id: id });

const TABLES: readonly ImportedTable[] = [
  {
    table: 'service_request',
    rowsOf: ({ cityCode, id, request, category }, { channel, kind }) => [
      {
        city_code: cityCode,
        id,
        division_code: request.divisionCode,
        version: isMoved(request) ? 2 : 1,
        number: caseNumber(cityCode, randomBytes(CASE_NUMBER_CHANCE_BYTES)),
        channel,
        kind,
        round: 1,
        category_code: request.categoryCode,
        priority: category.priority,
        status: request.status,
        title: request.title,
        title_folded: foldText(request.title),
        description: request.description,
        received_at: request.receivedAt,
        closed_at: request.closedAt,
        department_id: request.departmentId,
      },
    ],
  },
  {
    table: 'service_request_timeline',
    rowsOf: (stored, { system }) => {
      // That it came in, and where it stands. What happened in between nobody told, and is not made up.
      const { status, statusThere, receivedAt } = stored.request;
      const { RECEIVED } = RequestStatus;
      const receipt = {
        ...ofRequest(stored),
        sequence: 1,
        previous: null,
        at: receivedAt,
        from_status: null,
        to_status: RECEIVED,
        action: RECEIVE,
        actor_role: ActorRole.RECEPTION,
        actor_name: '受理席',
        reason: null,
      };
      if (!isMoved(stored.request)) return [receipt];
      const arrival = {
        ...ofRequest(stored),
        sequence: 2,
        previous: 1,
        at: stored.at,
        from_status: RECEIVED,
        to_status: status,
        action: IMPORT,
        actor_role: ActorRole.SYSTEM,
        actor_name: '数据导入',
        reason: `由 ${system} 导入,原状态“${statusThere}”`,
      };
      return [receipt, arrival];
    },
  },
  {
    table: 'service_request_external_ref',
    rowsOf: (stored, { system }) => [
      { ...ofRequest(stored), system, external_id: stored.request.externalId },
    ],
  },
  {
    table: 'service_request_assignment',
    rowsOf: (stored) => {
      const { departmentId, status } = stored.request;
      if (departmentId === null) return [];
      const signedAt = UNSIGNED.has(status) ? null : stored.at;
      const turn = { ...ofRequest(stored), turn: 1, round: 1, department_id: departmentId };
      return [{ ...turn, dispatched_at: stored.at, signed_at: signedAt }];
    },
  },
  {
    table: 'service_request_party',
    rowsOf: (stored) => {
      const { departmentId } = stored.request;
      return departmentId === null ? [] : [{ ...ofRequest(stored), organization_id: departmentId }];
    },
  },
  {
    table: 'service_request_point',
    rowsOf: (stored) => {
      // Where open requests lie is asked of the grid subgraph; of closed ones nobody needs to know any more.
      const { point, closedAt } = stored.request;
      if (point === null) return [];
      const { longitude, latitude, coordinateSystem } = point;
      const place = { longitude, latitude, coordinate_system: coordinateSystem };
      return [{ ...ofRequest(stored), ...place, answered_at: closedAt }];
    },
  },
];

/** Counts the requests and tells of them, as if they had come in here. */
async function tell(manager: Sql, stored: readonly StoredRequest[]): Promise<void> {
  const cities = [...new Set(stored.map(({ cityCode }) => cityCode))];
  const written = await rowsOf<ServiceRequest>(
    manager,
    sql`${SELECT_REQUESTS} WHERE r.city_code = ANY(${cities}) AND r.id = ANY(${stored.map(({ id }) => id)}) ORDER BY r.id`,
  );
  await appendStats(manager, [
    ...written.flatMap((request) => countsOf({ ...request, wasExtended: false })),
    ...stored.flatMap(turnCounts),
  ]);
  await announceAll(manager, written, 'ServiceRequestImported');
  const byId = new Map(stored.map((one) => [one.id, one.request]));
  await appendEvents(
    manager,
    written.flatMap((request) => {
      const { point = null } = byId.get(request.id) ?? {};
      return point === null || request.closedAt !== null ? [] : [pointTold(request, point)];
    }),
  );
}

function turnCounts({ request, at }: StoredRequest): readonly StatDelta[] {
  const { divisionCode, departmentId, categoryCode } = request;
  if (departmentId === null) return [];
  const dimension = topCategory(categoryCode);
  return [divisionCode, departmentId].map((scope) => ({
    scope,
    day: businessDay(at),
    measure: 'request.dispatched',
    dimension,
    amount: 1,
  }));
}
