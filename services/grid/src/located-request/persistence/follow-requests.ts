import {
  appendEvents,
  FeedConsumer,
  type FeedConsumerOptions,
  type FeedEvent,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { z } from 'zod';
import { SqlBoundaryRepository } from '../../boundary/persistence/sql-boundary.repository.js';
import {
  ESCALATED_GRID_EVENT,
  followEventRequests,
  takeBackRefused,
} from '../../grid-event/persistence/follow-event-requests.js';
import { locate, type LocatedRequest, pointOf, type UnplacedRequest } from '../located-request.js';

/** What following the requests needs. */
export interface FollowRequestsOptions extends Pick<
  FeedConsumerOptions,
  'source' | 'transaction' | 'log' | 'pollMs' | 'pageSize'
> {
  /** Four digits each: the cities that the installation serves. Empty: the whole country. */
  readonly cities: readonly string[];
}

/**
 * The consumer that answers `RequestReceived` with a point and no grid, by `GridLocated { requestId, gridId, gridCode }`
 * or `NoGrid { requestId, reason }` of the entity `LocatedRequest`, once for each request, and lets events follow the
 * requests that they became. Not started yet.
 */
export function followRequests({ cities, ...options }: FollowRequestsOptions): FeedConsumer {
  const isServed = (cityCode: string) => cities.length === 0 || cities.includes(cityCode);
  return new FeedConsumer({
    ...options,
    name: 'located-requests',
    handlers: {
      ServiceRequest: async (database, events) => {
        const served = events.filter(({ cityCode }) => isServed(cityCode));
        await locateRequests(database, served.flatMap(unplacedIn));
        await followEventRequests(database, served);
      },
      [ESCALATED_GRID_EVENT]: (database, events) =>
        takeBackRefused(
          database,
          events.filter(({ cityCode }) => isServed(cityCode)),
        ),
    },
  });
}

/** What `RequestReceived` says of a request that is to be placed. What else it says is left out here. */
const received = z.object({
  divisionCode: z.string().regex(/^\d{12}$/),
  longitude: z.number(),
  latitude: z.number(),
  gridCode: z.null(),
});

/** An event of another kind, or of a request that has a grid or no point, asks for nothing. */
function unplacedIn({ type, entityId, cityCode, payload }: FeedEvent): readonly UnplacedRequest[] {
  if (type !== 'RequestReceived') return [];
  const { success, data } = received.safeParse(payload);
  if (!success) return [];
  const { divisionCode, longitude, latitude } = data;
  return [{ id: entityId, cityCode, divisionCode, longitude, latitude }];
}

async function locateRequests(database: Sql, requests: readonly UnplacedRequest[]): Promise<void> {
  const once = [...new Map(requests.map((request) => [request.id, request])).values()];
  if (once.length === 0) return;
  const near = await new SqlBoundaryRepository(database).findNear(once.map(pointOf), null);
  const located = locate(once, near);
  const stored = await rowsOf<{ id: string }>(
    database,
    sql`INSERT INTO located_request (city_code, request_id, division_code, grid_id, located_at)
        SELECT city_code, request_id, division_code, grid_id, now()
        FROM unnest(${located.map((it) => it.request.cityCode)}::text[], ${located.map((it) => it.request.id)}::text[],
          ${located.map((it) => it.request.divisionCode)}::text[], ${located.map((it) => it.grid?.id ?? null)}::text[])
          AS row (city_code, request_id, division_code, grid_id)
        ON CONFLICT ON CONSTRAINT located_request_pkey DO NOTHING RETURNING request_id AS id`,
  );
  const isNew = new Set(stored.map(({ id }) => id));
  await appendEvents(database, located.filter(({ request }) => isNew.has(request.id)).map(answerTo));
}

/** The answer names the grid, never the point: who reads a feed need not know where somebody lives. */
const answerTo = ({ request, grid, reason }: LocatedRequest) => ({
  type: grid ? 'GridLocated' : 'NoGrid',
  entity: 'LocatedRequest',
  entityId: request.id,
  version: 1,
  cityCode: request.cityCode,
  divisionCode: request.divisionCode,
  payload: grid
    ? { requestId: request.id, gridId: grid.id, gridCode: grid.code }
    : { requestId: request.id, reason },
});
