import { cityOfId, entityManagerOf, type FeedEvent, isEntityId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { followRequest, takeBack, type ToldRequest } from '../follow-request.js';
import type { GridEvent } from '../grid-event.js';
import type { PlannedEventMove } from '../planned-move.js';
import { writtenEvent } from './announce-event.js';
import { moveEvent } from './move-event.js';

/** The noun under which service-requests tells of events that it could not take in. */
export const ESCALATED_GRID_EVENT = 'EscalatedGridEvent';

/** What `ServiceRequest` events say of a request that came from an event. What else they say is left out here. */
const told = z.object({
  sourceGridEventId: z.string(),
  number: z.string(),
  status: z.string(),
  open: z.boolean(),
});

const refused = z.object({ message: z.string() });

/** Lets events follow the requests that they became. A request that came from no event, or from one of elsewhere, is none of ours. */
export async function followEventRequests(database: Sql, events: readonly FeedEvent[]): Promise<void> {
  for (const { entityId, version, occurredAt, payload } of events) {
    const { success, data } = told.safeParse(payload);
    if (!success) continue;
    const { sourceGridEventId, number, status, open: isOpen } = data;
    const request: ToldRequest = { id: entityId, number, version, status, isOpen, at: occurredAt };
    const manager = entityManagerOf(database);
    const event = await heldEvent(manager, sourceGridEventId);
    if (!event) continue;
    await makeMoves(manager, followRequest(event, request));
    await rowsOf(
      manager,
      sql`WITH followed AS (
            UPDATE grid_event SET service_request_version = ${version}
            WHERE city_code = ${cityOfId(event.id)} AND id = ${event.id} AND service_request_id = ${entityId}
              AND service_request_version < ${version} RETURNING 1
          ) SELECT count(*) FROM followed`,
    );
  }
}

/** Takes back events that service-requests could not take in, with its reason. */
export async function takeBackRefused(database: Sql, events: readonly FeedEvent[]): Promise<void> {
  for (const { entityId, version, occurredAt, payload } of events) {
    const { success, data } = refused.safeParse(payload);
    const manager = entityManagerOf(database);
    const event = success ? await heldEvent(manager, entityId) : null;
    // The refusal of an earlier try says nothing about this one.
    if (!success || event?.version !== version) continue;
    const move = takeBack(event, { reason: data.message, at: occurredAt });
    await makeMoves(manager, move ? [move] : []);
  }
}

/** An event that nobody else can move until the commit. */
async function heldEvent(manager: EntityManager, id: string): Promise<GridEvent | null> {
  if (!isEntityId(id)) return null;
  const held = await rowsOf(
    manager,
    sql`SELECT 1 FROM grid_event WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`,
  );
  return held.length === 0 ? null : writtenEvent(manager, id);
}

async function makeMoves(manager: EntityManager, moves: readonly PlannedEventMove[]): Promise<void> {
  for (const move of moves) await moveEvent(manager, move);
}
