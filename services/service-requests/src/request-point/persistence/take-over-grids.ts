import { type FeedEvent, isWithin, rowsOf, type Sql, subtreeRange } from '@governance/shared';
import sql from 'sql-template-tag';
import { z } from 'zod';
import { countPlaceChange } from '../../request-stats/persistence/count-move.js';
import { noteOnRequest } from '../../service-request/persistence/note-request.js';
import { writtenRequest } from '../../service-request/persistence/announce-request.js';
import { GRID_LOCATED, GRID_NOT_FOUND } from '../../service-request/request-action.js';
import { RequestStatus } from '../../service-request/request-status.js';
import { ActorRole, MAX_TIMELINE, type ServiceRequest } from '../../service-request/service-request.js';

/** The noun under which the grid subgraph answers where requests lie. */
export const LOCATED_REQUEST = 'LocatedRequest';

/** `GridLocated` names a grid, `NoGrid` says why there is none. */
const answer = z.union([
  z.object({ requestId: z.string(), gridId: z.string(), gridCode: z.string().regex(/^\d{15}$/) }),
  z.object({ requestId: z.string(), reason: z.enum(['NOT_COVERED', 'OTHER_PLACE']) }),
]);
type Answer = z.infer<typeof answer>;

/**
 * Requests that came in with a point alone take over the grid that it lies in, each with an entry in its timeline and no
 * change of status. Applied again, or of a request that has a grid meanwhile, nothing happens.
 */
export async function takeOverGrids(database: Sql, events: readonly FeedEvent[]): Promise<void> {
  for (const { cityCode, payload, occurredAt } of events) {
    const { success, data } = answer.safeParse(payload);
    if (success && (await isAwaited(database, cityCode, data.requestId, occurredAt)))
      await takeOver(database, data, occurredAt);
  }
}

/** Whether nobody has answered yet. The request is locked until the commit, and the answer is noted. */
async function isAwaited(database: Sql, city: string, id: string, at: Date): Promise<boolean> {
  const awaited = await rowsOf(
    database,
    sql`WITH held AS (
          SELECT r.city_code, r.id FROM service_request r
          WHERE r.city_code = ${city} AND r.id = ${id} AND r.grid_id IS NULL AND r.version < ${MAX_TIMELINE} FOR UPDATE
        ), answered AS (
          UPDATE service_request_point p SET answered_at = ${at} FROM held
          WHERE p.city_code = held.city_code AND p.request_id = held.id AND p.answered_at IS NULL
          RETURNING p.request_id
        ) SELECT request_id FROM answered`,
  );
  return awaited.length > 0;
}

async function takeOver(database: Sql, told: Answer, at: Date): Promise<void> {
  const request = await writtenRequest(database, told.requestId);
  if ('gridId' in told) await enterGrid(database, request, told);
  await noteOnRequest(database, request, {
    action: 'gridId' in told ? GRID_LOCATED : GRID_NOT_FOUND,
    actor: { role: ActorRole.SYSTEM, displayName: '网格定位', organizationId: null },
    actorSubject: null,
    reason: 'gridId' in told ? `位于网格 ${told.gridCode}` : WHY_NONE[told.reason],
    at,
  });
}

const WHY_NONE = {
  NOT_COVERED: '所报位置不在任何网格内',
  OTHER_PLACE: '所报位置在所选地方以外的网格内',
} as const;

/**
 * As long as nobody has taken a request, it lies in the community of its grid from now on, however wide the place was
 * that came with it, and counts there; later it stays where those who work on it found it.
 */
async function enterGrid(
  database: Sql,
  request: ServiceRequest,
  { gridId, gridCode }: Extract<Answer, { gridId: string }>,
): Promise<void> {
  const { id, cityCode, divisionCode, status, round } = request;
  const community = gridCode.slice(0, 12);
  const isFresh = status === RequestStatus.RECEIVED && round === 1;
  const place = isFresh && isWithin(community, [subtreeRange(divisionCode)]) ? community : divisionCode;
  const [entered] = await rowsOf<{ divisionCode: string }>(
    database,
    sql`WITH entered AS (
          UPDATE service_request r SET grid_id = ${gridId}, division_code = CASE WHEN EXISTS (
            SELECT FROM service_request_assignment a WHERE a.city_code = ${cityCode} AND a.request_id = ${id}
          ) THEN r.division_code ELSE ${place} END
          WHERE r.city_code = ${cityCode} AND r.id = ${id} RETURNING r.division_code
        ) SELECT division_code AS "divisionCode" FROM entered`,
  );
  if (entered) await countPlaceChange(database, request, entered.divisionCode);
}
