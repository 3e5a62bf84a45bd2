import { appendEvents, cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { ServiceRequest } from '../service-request.js';
import { SELECT_REQUESTS } from './request-statements.js';

/** A request that the caller has just written, whoever may see it. */
export async function writtenRequest(manager: Sql, id: string): Promise<ServiceRequest> {
  const [request] = await rowsOf<ServiceRequest>(
    manager,
    sql`${SELECT_REQUESTS} WHERE r.city_code = ${cityOfId(id)} AND r.id = ${id}`,
  );
  if (!request) throw new NotFoundError('诉求');
  return request;
}

/** Tells of a written request. Never its words or its reporter: others read and keep a feed. */
export async function announce(manager: Sql, request: ServiceRequest, type: string): Promise<ServiceRequest> {
  await announceAll(manager, [request], type);
  return request;
}

/** Tells of many written requests with one statement. */
export const announceAll = (manager: Sql, requests: readonly ServiceRequest[], type: string): Promise<void> =>
  appendEvents(
    manager,
    requests.map((request) => eventAbout(request, type)),
  );

function eventAbout(request: ServiceRequest, type: string) {
  const { id, cityCode, divisionCode, version } = request;
  const { number, gridId, categoryCode, channel, kind, priority, status, round } = request;
  const { receivedAt, closedAt, departmentId, mergedIntoId, sourceGridEventId } = request;
  return {
    type,
    entity: 'ServiceRequest',
    entityId: id,
    cityCode,
    divisionCode,
    version,
    payload: {
      number,
      divisionCode,
      gridId,
      categoryCode,
      channel,
      kind,
      priority,
      status,
      round,
      open: closedAt === null,
      receivedAt,
      closedAt,
      departmentId,
      mergedIntoId,
      sourceGridEventId,
    },
  };
}
