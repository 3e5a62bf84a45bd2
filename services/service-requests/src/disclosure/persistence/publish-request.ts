import {
  appendEvents,
  cityOfId,
  claimKey,
  ConflictError,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { categoriesOf } from '../../service-category/persistence/sql-service-category.repository.js';
import { writtenRequest } from '../../service-request/persistence/announce-request.js';
import { noteOnRequest } from '../../service-request/persistence/note-request.js';
import { PUBLISH, WITHDRAW_PUBLICATION } from '../../service-request/request-action.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { Disclosure } from '../disclosure.js';
import { assertMayBePublished, type NewDisclosure, type Publisher } from '../new-disclosure.js';

/** A disclosure as the domain knows it, from `d`. */
export const SELECT_DISCLOSURES = sql`SELECT d.id, d.city_code AS "cityCode", d.division_code AS "divisionCode",
  d.request_id AS "requestId", d.category_code AS "categoryCode", d.version, d.problem, d.result,
  d.redaction_note AS "redactionNote", d.organization_id AS "organizationId", d.published_at AS "publishedAt",
  d.withdrawn_at AS "withdrawnAt", d.withdrawal_reason AS "withdrawalReason" FROM disclosure d`;

/** What publishing a request takes. */
export interface Publication {
  readonly request: ServiceRequest;
  readonly disclosure: NewDisclosure;
  readonly publisher: Publisher;
  readonly key: Omit<IdempotentRequest, 'cityCode'>;
  readonly at: Date;
}

/** Publishes a request, in the caller's transaction, with an entry in its timeline; a repetition publishes nothing. */
export async function publishRequest(
  manager: Sql,
  { request: { id: requestId, cityCode }, disclosure, publisher, key, at }: Publication,
): Promise<Disclosure> {
  const id = newEntityId(cityCode);
  const { replayOf } = await claimKey(manager, { cityCode, ...key }, id);
  if (replayOf !== null) return theDisclosure(manager, replayOf);
  const { actor, subject: actorSubject } = publisher;
  // The entry comes first: it locks the request, and what is published is then read as it stands.
  const note = { action: PUBLISH, actor, actorSubject, reason: null, at } as const;
  const request = await noteOnRequest(manager, { id: requestId, version: disclosure.expectedVersion }, note);
  const { divisionCode, categoryCode } = request;
  const category = (await categoriesOf(manager, [cityCode])).find(({ code }) => code === categoryCode);
  assertMayBePublished(request, category ?? null);
  const published = await rowsOf(
    manager,
    sql`INSERT INTO disclosure (city_code, id, division_code, request_id, category_code, version, problem, result,
          redaction_note, organization_id, published_at)
        VALUES (${cityCode}, ${id}, ${divisionCode}, ${requestId}, ${categoryCode}, 1, ${disclosure.problem},
          ${disclosure.result}, ${disclosure.redactionNote}, ${actor.organizationId}, ${at})
        ON CONFLICT (city_code, request_id) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
  );
  if (published.length === 0)
    throw new DomainError('ALREADY_EXISTS', '该诉求已经公开', { field: 'requestId' });
  return announced(manager, id, 'ServiceRequestPublished');
}

/** What withdrawing a disclosure takes. */
export interface WithdrawnDisclosure {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly publisher: Publisher;
  readonly at: Date;
}

/** Empties a disclosure in the caller's transaction and leaves the stub, with an entry in the request's timeline. */
export async function withdrawDisclosure(
  manager: Sql,
  { id, expectedVersion, reason, at, publisher: { actor, subject: actorSubject } }: WithdrawnDisclosure,
): Promise<Disclosure> {
  // The request first, as when it is published: two who do both wait and do not block each other.
  const request = await lockedRequest(manager, (await theDisclosure(manager, id)).requestId);
  const emptied = await rowsOf(
    manager,
    sql`WITH emptied AS (
          UPDATE disclosure SET version = version + 1, problem = NULL, result = NULL, redaction_note = NULL,
            withdrawn_at = ${at}, withdrawal_reason = ${reason}
          WHERE city_code = ${cityOfId(id)} AND id = ${id} AND version = ${expectedVersion} AND withdrawn_at IS NULL
          RETURNING id
        ) SELECT id FROM emptied`,
  );
  if (emptied.length === 0) {
    const disclosure = await theDisclosure(manager, id);
    if (disclosure.version !== expectedVersion) throw new ConflictError('公开信息', disclosure.version);
    throw new DomainError('ACTION_NOT_AVAILABLE', '该公开信息已经撤回', { field: 'id', status: 'WITHDRAWN' });
  }
  await noteOnRequest(manager, request, { action: WITHDRAW_PUBLICATION, actor, actorSubject, reason, at });
  return announced(manager, id, 'ServiceRequestPublicationWithdrawn');
}

async function lockedRequest(manager: Sql, id: string): Promise<ServiceRequest> {
  await rowsOf(
    manager,
    sql`SELECT id FROM service_request WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`,
  );
  return writtenRequest(manager, id);
}

async function theDisclosure(manager: Sql, id: string): Promise<Disclosure> {
  const [disclosure] = await rowsOf<Disclosure>(
    manager,
    sql`${SELECT_DISCLOSURES} WHERE d.city_code = ${cityOfId(id)} AND d.id = ${id}`,
  );
  if (!disclosure) throw new NotFoundError('公开信息');
  return disclosure;
}

async function announced(manager: Sql, disclosureId: string, type: string): Promise<Disclosure> {
  const disclosure = await theDisclosure(manager, disclosureId);
  const { id, cityCode, divisionCode, version } = disclosure;
  const { categoryCode, problem, result, redactionNote, organizationId } = disclosure;
  const { publishedAt, withdrawnAt, withdrawalReason } = disclosure;
  await appendEvents(manager, [
    {
      type,
      entity: 'Disclosure',
      entityId: id,
      cityCode,
      divisionCode,
      version,
      // Everybody may read it; which request it was is for those who see that one.
      payload: {
        divisionCode,
        categoryCode,
        problem,
        result,
        redactionNote,
        organizationId,
        publishedAt,
        withdrawnAt,
        withdrawalReason,
      },
    },
  ]);
  return disclosure;
}
