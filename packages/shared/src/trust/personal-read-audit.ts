import { v7 as uuid } from 'uuid';
import type { Sql } from '../database/sql.js';
import { DomainError } from '../errors/domain-error.js';
import type { Viewer } from './viewer.js';

/**
 * Who read which personal data, and why, as statements for the first migration of a service that keeps some, one a
 * string. Rows are added and never changed.
 */
export const personalReadAuditSql: { readonly up: readonly string[]; readonly down: readonly string[] } = {
  up: [
    `CREATE TABLE personal_read_audit (
      city_code text NOT NULL,
      id uuid NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      subject text NOT NULL,
      roles text[] NOT NULL,
      organization_id text,
      gateway_request_id text NOT NULL,
      entity text NOT NULL,
      entity_id text NOT NULL,
      fields text[] NOT NULL,
      purpose text NOT NULL,
      CONSTRAINT personal_read_audit_pkey PRIMARY KEY (city_code, id),
      CONSTRAINT personal_read_audit_fields_check CHECK (cardinality(fields) > 0)
    )`,
    `CREATE INDEX personal_read_audit_entity ON personal_read_audit (city_code, entity_id, at)`,
    `CREATE FUNCTION refuse_to_change_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'personal_read_audit is only ever added to'; END $$`,
    `CREATE TRIGGER personal_read_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON personal_read_audit
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_audit()`,
  ],
  down: [`DROP TABLE personal_read_audit`, `DROP FUNCTION refuse_to_change_audit`],
};

/** Who reads, and in which request of the gateway. */
export interface PersonalReader {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** Personal data of one thing that are about to be handed out. */
export interface PersonalRead {
  readonly cityCode: string;
  /** The noun, e.g. `ServiceRequest`. */
  readonly entity: string;
  readonly entityId: string;
  readonly fields: readonly string[];
  /** Stable code of why this viewer may see them, e.g. `HANDLING` or `OWN`. */
  readonly purpose: string;
}

/**
 * Writes down reads in the transaction that reads, with one statement. Hand nothing out before that has committed:
 * when it fails, nothing was read. Throws `UNAUTHENTICATED` for a reader who is nobody.
 */
export async function recordPersonalReads(
  sql: Sql,
  { viewer, requestId }: PersonalReader,
  reads: readonly PersonalRead[],
): Promise<void> {
  if (reads.length === 0) return;
  if (viewer.subject === null) throw new DomainError('UNAUTHENTICATED', '请先登录');
  await sql.query(INSERT, [
    viewer.subject,
    [...viewer.roles],
    viewer.organization,
    requestId,
    reads.map(({ cityCode }) => cityCode),
    reads.map(() => uuid()),
    reads.map(({ entity }) => entity),
    reads.map(({ entityId }) => entityId),
    reads.map(({ fields }) => fields.join(' ')),
    reads.map(({ purpose }) => purpose),
  ]);
}

const INSERT = `
  INSERT INTO personal_read_audit
    (subject, roles, organization_id, gateway_request_id, city_code, id, entity, entity_id, fields, purpose)
  SELECT $1, $2::text[], $3, $4, city_code, id, entity, entity_id, string_to_array(fields, ' '), purpose
  FROM unnest($5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[])
    AS read (city_code, id, entity, entity_id, fields, purpose)`;
