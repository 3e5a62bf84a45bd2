import { v7 as uuid } from 'uuid';
import { noteAudited } from '../audit/audited-transactions.js';
import { currentMutation, type Mutation } from '../audit/current-mutation.js';
import type { NewAuditEntry } from '../audit/audit-entry.js';
import { auditInsert, auditParameters } from '../audit/write-audit.js';
import type { Sql } from '../database/sql.js';
import { type NewEvent } from './event.js';

/**
 * Writes down events in the caller's transaction, in the order given, with one statement. They reach the feed after
 * the commit and never without it; wake the relay then.
 *
 * The caller must have locked (inserted, updated or selected FOR UPDATE) each entity's row in this transaction before
 * it calls: that lock, held until the commit, is what keeps the versions of an entity in order.
 *
 * On behalf of a mutation the same statement writes to the audit who changed each entity by which field of the graph.
 */
export async function appendEvents(sql: Sql, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const mutation = currentMutation();
  if (!mutation) {
    await sql.query(INSERT, outboxParameters(events));
    return;
  }
  await sql.query(AUDITED_INSERT, [
    ...outboxParameters(events),
    ...auditParameters(events.map((event) => changeOf(event, mutation))),
  ]);
  noteAudited(sql);
}

const changeOf = (
  { cityCode, entity, entityId }: NewEvent,
  { actor, name, fields }: Mutation,
): NewAuditEntry => ({
  action: 'WRITE',
  actor,
  cityCode,
  entity,
  entityId,
  fields,
  purpose: name,
  count: 1,
});

function outboxParameters(events: readonly NewEvent[]): unknown[] {
  const now = new Date();
  return [
    events.map(() => uuid()),
    events.map(({ type }) => type),
    events.map(({ entity }) => entity),
    events.map(({ entityId }) => entityId),
    events.map(({ cityCode }) => cityCode),
    events.map(({ divisionCode }) => divisionCode ?? null),
    events.map(({ version }) => version),
    events.map(({ occurredAt }) => (occurredAt ?? now).toISOString()),
    events.map(({ deleted }) => deleted ?? false),
    events.map(({ payload }) => JSON.stringify(payload)),
  ];
}

const INSERT = `
  INSERT INTO outbox (id, type, entity, entity_id, city_code, division_code, version, occurred_at, deleted, payload)
  SELECT id, type, entity, entity_id, city_code, division_code, version, occurred_at, deleted, payload::jsonb
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[],
    $8::timestamptz[], $9::boolean[], $10::text[]) WITH ORDINALITY
    AS event (id, type, entity, entity_id, city_code, division_code, version, occurred_at, deleted, payload, place)
  ORDER BY place`;

const AUDITED_INSERT = `WITH told AS (${INSERT}) ${auditInsert(11)}`;
