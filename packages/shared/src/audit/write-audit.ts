import { v7 as uuid } from 'uuid';
import type { Sql } from '../database/sql.js';
import { noteAudited } from './audited-transactions.js';
import type { NewAuditEntry } from './audit-entry.js';

/**
 * Writes entries in the caller's transaction, with one statement: they are kept if and only if it commits. The sealer
 * takes them up after that.
 */
export async function writeAudit(sql: Sql, entries: readonly NewAuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await sql.query(auditInsert(1), auditParameters(entries));
  noteAudited(sql);
}

/** As `writeAudit`, if the transaction has changed or locked anything; costs it the one statement either way. */
export async function writeAuditIfChanged(sql: Sql, entry: NewAuditEntry): Promise<void> {
  // A transaction gets its id with the first row that it writes or locks.
  await sql.query(
    `${auditInsert(1)} WHERE pg_current_xact_id_if_assigned() IS NOT NULL`,
    auditParameters([entry]),
  );
  noteAudited(sql);
}

/** The statement that writes entries; its parameters begin at the number given. Arrays within arrays come as JSON. */
export const auditInsert = (first: number): string => {
  const at = (offset: number, type: string) => `$${String(first + offset)}::${type}[]`;
  return `
  INSERT INTO audit_entry (city_code, id, action, subject, roles, organization_id, request_id, entity, entity_id, fields,
    purpose, count)
  SELECT city_code, id, action, subject, ARRAY(SELECT jsonb_array_elements_text(roles)), organization_id, request_id,
    entity, entity_id, ARRAY(SELECT jsonb_array_elements_text(fields)), purpose, count
  FROM unnest(${at(0, 'text')}, ${at(1, 'uuid')}, ${at(2, 'text')}, ${at(3, 'text')}, ${at(4, 'jsonb')}, ${at(5, 'text')},
    ${at(6, 'text')}, ${at(7, 'text')}, ${at(8, 'text')}, ${at(9, 'jsonb')}, ${at(10, 'text')}, ${at(11, 'integer')})
    AS entry (city_code, id, action, subject, roles, organization_id, request_id, entity, entity_id, fields, purpose, count)`;
};

/** The parameters of `auditInsert`. */
export const auditParameters = (entries: readonly NewAuditEntry[]): unknown[] => [
  entries.map(({ cityCode }) => cityCode),
  entries.map(() => uuid()),
  entries.map(({ action }) => action),
  entries.map(({ actor }) => actor.viewer.subject),
  entries.map(({ actor }) => JSON.stringify(actor.viewer.roles)),
  entries.map(({ actor }) => actor.viewer.organization),
  entries.map(({ actor }) => actor.requestId),
  entries.map(({ entity }) => entity),
  entries.map(({ entityId }) => entityId),
  entries.map(({ fields }) => JSON.stringify(fields)),
  entries.map(({ purpose }) => purpose),
  entries.map(({ count }) => count),
];
