import { appendEvents, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { keptSystem, type RequestPoint } from '../request-point.js';

/**
 * Stores the point of a request that was just written, in the caller's transaction, and asks for the grid that it lies in
 * unless the request names one: by `RequestReceived`, which the grid subgraph answers.
 */
export async function addPoint(manager: Sql, request: ServiceRequest, point: RequestPoint): Promise<void> {
  const { id, cityCode, gridId, receivedAt } = request;
  await rowsOf(
    manager,
    sql`INSERT INTO service_request_point (city_code, request_id, longitude, latitude, coordinate_system, answered_at)
        VALUES (${cityCode}, ${id}, ${point.longitude}, ${point.latitude}, ${keptSystem(point.coordinateSystem)},
          ${gridId === null ? null : receivedAt})`,
  );
  if (gridId === null) await appendEvents(manager, [pointTold(request, point)]);
}

/** What is told of a request that has a point and no grid. */
export const pointTold = (
  { id, cityCode, divisionCode, version }: ServiceRequest,
  { longitude, latitude }: RequestPoint,
) => ({
  type: 'RequestReceived',
  entity: 'ServiceRequest',
  entityId: id,
  cityCode,
  divisionCode,
  version,
  payload: { id, divisionCode, longitude, latitude, gridCode: null },
});
