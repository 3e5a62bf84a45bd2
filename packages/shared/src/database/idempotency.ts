import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { DomainError } from '../errors/domain-error.js';
import { isPrintable } from '../text/public-name.js';
import { rowsOf, type Sql } from './sql.js';

/** Table of the keys under which something was created; part of a service's first migration. */
export const IDEMPOTENCY_TABLE_SQL = `
  CREATE TABLE idempotency_key (
    city_code text NOT NULL,
    subject text NOT NULL,
    key text NOT NULL,
    digest text NOT NULL,
    entity_id text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_key_pkey PRIMARY KEY (city_code, subject, key)
  )`;

const MAX_KEY_LENGTH = 100;

/** A client's promise that requests with the same key are the same request. */
export interface IdempotentRequest {
  readonly cityCode: string;
  readonly subject: string;
  readonly key: string;
  /** The operation and its whole input, to tell a repetition from another request under the same key. */
  readonly body: unknown;
}

/**
 * Inside the caller's transaction: takes the key for `entityId`, or answers the id that an earlier request created.
 * A second writer waits here until the first has committed. Throws `IDEMPOTENCY_KEY_REUSED` for another body
 * and `INVALID_INPUT` for a key that is no key.
 */
export async function claimKey(
  database: Sql,
  request: IdempotentRequest,
  entityId: string,
): Promise<{ replayOf: string | null }> {
  const { cityCode, subject, key } = request;
  if (key.length < 1 || key.length > MAX_KEY_LENGTH || !isPrintable(key)) {
    throw new DomainError('INVALID_INPUT', `幂等键应为 1 到 ${String(MAX_KEY_LENGTH)} 个字符`, {
      field: 'idempotencyKey',
    });
  }
  const digest = digestOf(request.body);
  const taken = await rowsOf<{ entity_id: string }>(
    database,
    sql`INSERT INTO idempotency_key (city_code, subject, key, digest, entity_id)
        VALUES (${cityCode}, ${subject}, ${key}, ${digest}, ${entityId})
        ON CONFLICT ON CONSTRAINT idempotency_key_pkey DO NOTHING RETURNING entity_id`,
  );
  if (taken.length > 0) return { replayOf: null };
  const [earlier] = await rowsOf<{ digest: string; entity_id: string }>(
    database,
    sql`SELECT digest, entity_id FROM idempotency_key
        WHERE city_code = ${cityCode} AND subject = ${subject} AND key = ${key}`,
  );
  if (earlier?.digest !== digest) {
    throw new DomainError('IDEMPOTENCY_KEY_REUSED', '该幂等键已用于另一请求', { field: 'idempotencyKey' });
  }
  return { replayOf: earlier.entity_id };
}

const digestOf = (body: unknown): string => createHash('sha256').update(canonical(body)).digest('base64url');

/** JSON with sorted keys, so that the order in which a client writes its fields does not matter. */
function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'null' : JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
