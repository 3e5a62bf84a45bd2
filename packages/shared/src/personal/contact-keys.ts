import type { Sql } from '../database/sql.js';
import type { FieldKeys } from './field-key.js';

/**
 * Refuses to serve contacts that no configured key opens. Throws an `Error` that names the missing keys and their
 * cities. Reads `contact_key`, which has a row for each key of each city, and no contact.
 */
export async function assertKnownKeys(database: Sql, keys: FieldKeys): Promise<void> {
  const needed = (await database.query(NEEDED, [keys.map(({ id }) => id)])) as {
    readonly keyId: string;
    readonly cities: readonly string[];
  }[];
  if (needed.length === 0) return;
  const lines = needed.map(({ keyId, cities }) => `- "${keyId}", for contacts of ${cities.join(', ')}`);
  throw new Error(
    `There are contacts that were encrypted with keys which CONTACT_KEYS does not hold:\n${lines.join('\n')}\n` +
      'Add them behind the first key. To be rid of an old key, run contacts:rekey while it is still there.',
  );
}

const NEEDED = `
  SELECT key_id AS "keyId", array_agg(city_code ORDER BY city_code) AS cities FROM contact_key
  WHERE key_id <> ALL ($1::text[]) GROUP BY key_id ORDER BY key_id`;
