import {
  appendEvents,
  cityCodeOf,
  DomainError,
  entityManagerOf,
  type FeedConsumerOptions,
  type FeedEvent,
  type FieldCipher,
  InputProblems,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import { assertValidNewRequest } from '../../service-request/new-service-request.js';
import { addRequest } from '../../service-request/persistence/add-request.js';
import {
  ANY_CATEGORY,
  ESCALATED,
  ESCALATED_GRID_EVENT,
  type EscalatedEvent,
  intakeOf,
  requestFor,
} from '../escalated-event.js';

/** What taking events in needs beside the transaction. */
export interface TakingIn extends Pick<FeedConsumerOptions, 'log'> {
  readonly cipher: FieldCipher;
  /** What time it is; the clock's when left out. */
  readonly now?: (() => Date) | undefined;
}

/**
 * Makes a request of each event that asks for one, once. One that breaks a rule becomes none: why is kept, logged and
 * told (`GridEventRefused { message }` of the entity `EscalatedGridEvent`, which is the event's id and version), and the
 * feed goes on; the same event may ask again in a later version.
 */
export async function takeInEscalated(
  database: Sql,
  events: readonly FeedEvent[],
  surroundings: TakingIn,
): Promise<void> {
  for (const event of events)
    if (event.type === ESCALATED) await takeIn(entityManagerOf(database), event, surroundings);
}

async function takeIn(manager: EntityManager, event: FeedEvent, surroundings: TakingIn): Promise<void> {
  const { cityCode, entityId: eventId, version } = event;
  const [known] = await rowsOf<{ requestId: string | null; version: number }>(
    manager,
    sql`SELECT request_id AS "requestId", event_version AS version FROM escalated_event
        WHERE city_code = ${cityCode} AND event_id = ${eventId} FOR UPDATE`,
  );
  if (known && (known.requestId !== null || known.version >= version)) return;
  const { requestId, refusal } = await attempt(manager, event, surroundings);
  await rowsOf(
    manager,
    sql`INSERT INTO escalated_event (city_code, event_id, event_version, request_id, refusal)
        VALUES (${cityCode}, ${eventId}, ${version}, ${requestId}, ${refusal})
        ON CONFLICT ON CONSTRAINT escalated_event_pkey DO UPDATE SET
          event_version = excluded.event_version, request_id = excluded.request_id, refusal = excluded.refusal`,
  );
  if (refusal === null) return;
  surroundings.log.warn({ eventId, refusal }, 'an event in a grid could not be taken in as a request');
  await appendEvents(manager, [
    {
      type: 'GridEventRefused',
      entity: ESCALATED_GRID_EVENT,
      entityId: eventId,
      cityCode,
      version,
      divisionCode: event.divisionCode,
      payload: { message: refusal },
    },
  ]);
}

type Outcome =
  | { readonly requestId: string; readonly refusal: null }
  | { readonly requestId: null; readonly refusal: string };

/** What broke a rule leaves nothing behind; what is a fault of the system is thrown on, and tried again. */
async function attempt(
  manager: EntityManager,
  event: FeedEvent,
  { cipher, now = () => new Date() }: TakingIn,
): Promise<Outcome> {
  try {
    const request = await manager.transaction((inner) =>
      makeRequest(inner, escalatedIn(event), { cipher, receivedAt: now() }),
    );
    return { requestId: request.id, refusal: null };
  } catch (error) {
    if (error instanceof DomainError || error instanceof InputProblems)
      return { requestId: null, refusal: error.message };
    throw error;
  }
}

async function makeRequest(
  manager: EntityManager,
  event: EscalatedEvent,
  intake: { readonly cipher: FieldCipher; readonly receivedAt: Date },
) {
  const request = requestFor(event, {
    gridCode: await openGridOf(manager, event),
    categoryCode: await categoryFor(manager, event),
  });
  assertValidNewRequest(request);
  const key = { subject: 'grid-event', key: event.id, body: { gridEvent: event.id } };
  return addRequest(manager, { request, intake: intakeOf(event), key, ...intake });
}

const payloadOf = z.object({
  divisionCode: z.string().regex(/^\d{12}$/),
  gridId: z.string(),
  categoryCode: z.string(),
  title: z.string(),
  description: z.string().nullable(),
});

function escalatedIn({ entityId, cityCode, version, payload }: FeedEvent): EscalatedEvent {
  const { success, data } = payloadOf.safeParse(payload);
  if (!success || cityCodeOf(data.divisionCode) !== cityCode)
    throw new DomainError('INVALID_INPUT', '事件内容不完整');
  return { ...data, id: entityId, version };
}

/** The code of its grid while that exists; whatever an event tells of its grid was told before. */
async function openGridOf(database: Sql, { divisionCode, gridId }: EscalatedEvent): Promise<string | null> {
  const [grid] = await rowsOf<{ code: string }>(
    database,
    sql`SELECT code FROM grid_copy
        WHERE city_code = ${cityCodeOf(divisionCode)} AND id = ${gridId} AND valid_to IS NULL`,
  );
  return grid?.code ?? null;
}

/** What the city says of this category of events, then what it says of any, then what the country says. */
async function categoryFor(database: Sql, { divisionCode, categoryCode }: EscalatedEvent): Promise<string> {
  const city = cityCodeOf(divisionCode);
  const [route] = await rowsOf<{ code: string }>(
    database,
    sql`SELECT category_code AS code FROM event_category_route
        WHERE city_code IN (${city}, ${NATIONAL_CITY}) AND event_category_code IN (${categoryCode}, ${ANY_CATEGORY})
        ORDER BY city_code = ${NATIONAL_CITY}, event_category_code = ${ANY_CATEGORY} LIMIT 1`,
  );
  if (route) return route.code;
  throw new DomainError('INVALID_INPUT', '没有与事件类别对应的诉求类别');
}
