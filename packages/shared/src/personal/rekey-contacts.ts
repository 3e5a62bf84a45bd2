import { writeAudit } from '../audit/write-audit.js';
import type { Sql, TransactionRunner } from '../database/sql.js';
import { violates } from '../database/constraint-violation.js';
import { serviceViewer } from '../trust/viewer.js';
import { actAs } from './act-as.js';
import { type EncryptedTable, keyReferenceOf } from './contact-key-tables.js';
import { FieldCipher } from './field-cipher.js';
import type { FieldKeys } from './field-key.js';

/** What is to be encrypted anew. */
export interface RekeyOptions {
  /** Name of the service, for the audit. */
  readonly service: string;
  readonly transaction: TransactionRunner;
  /** The first one encrypts; the others are needed to read what there is. */
  readonly keys: FieldKeys;
  readonly table: EncryptedTable;
  /** Told after each batch: rows done so far under an old key of a city. */
  readonly onProgress?: (progress: RekeyProgress) => void;
}

/** How far one old key of one city is. */
export interface RekeyProgress {
  readonly city: string;
  readonly keyId: string;
  readonly done: number;
}

/** Rows by key after a run: an old key without rows can be dropped. */
export interface KeyUse {
  readonly keyId: string;
  readonly rows: number;
}

/** Rows of one transaction. */
const BATCH = 500;

/**
 * Encrypts with the first key everything that is under another one, in batches of 500, each a transaction of its own: a
 * run that ends early is resumed by the next. A row that somebody changes meanwhile keeps what they wrote. Forgets old keys
 * without rows and answers what is left under each. Rejects at the first row that no key opens.
 */
export async function rekeyContacts(options: RekeyOptions): Promise<readonly KeyUse[]> {
  const { transaction, keys, onProgress } = options;
  const cipher = new FieldCipher(keys);
  const old = await transaction((sql) => sql.query(OLD_KEYS, [keys[0].id]));
  for (const { city, keyId } of old as { city: string; keyId: string }[]) {
    let [after, done]: [string | null, number] = ['', 0];
    while (after !== null) {
      const from: string = after;
      const batch = await asRekeyer(options, (sql) =>
        rekeyBatch(sql, options, { city, keyId, from, cipher }),
      );
      [after, done] = [batch.next, done + batch.changed];
      onProgress?.({ city, keyId, done });
    }
    await forgetKey(options, city, keyId);
  }
  return asRekeyer(options, (sql) => usesOf(sql, options.table));
}

interface Batch {
  readonly city: string;
  readonly keyId: string;
  /** Id of the row after which it begins. */
  readonly from: string;
  readonly cipher: FieldCipher;
}

type StoredRow = Readonly<Record<string, string | null>> & {
  readonly row_id: string;
  readonly row_algorithm: string;
};

async function rekeyBatch(
  sql: Sql,
  { table, service }: RekeyOptions,
  { city, keyId, from, cipher }: Batch,
): Promise<{ readonly next: string | null; readonly changed: number }> {
  const columns = table.ciphertexts.map(({ column }) => column);
  const rows = (await sql.query(
    `SELECT ${table.id} AS row_id, ${table.algorithm} AS row_algorithm, ${columns.join(', ')} FROM ${table.table}
     WHERE city_code = $1 AND ${table.keyId} = $2 AND ${table.id} > $3 ORDER BY ${table.id} LIMIT ${String(BATCH)}`,
    [city, keyId, from],
  )) as StoredRow[];
  if (rows.length === 0) return { next: null, changed: 0 };
  const fresh = rows.map((row) => encryptedAnew(row, keyId, table, cipher));
  const [told] = (await sql.query(replacement(table), [
    city,
    rows.map(({ row_id: id }) => id),
    fresh.map(({ algorithm }) => algorithm),
    fresh.map((row) => row.keyId),
    ...columns.flatMap((column, index) => [
      rows.map((row) => row[column] ?? null),
      fresh.map(({ ciphertexts }) => ciphertexts[index] ?? null),
    ]),
  ])) as { changed: number }[];
  const changed = told?.changed ?? 0;
  await writeAudit(sql, [
    {
      action: 'REKEY',
      actor: { viewer: serviceViewer(service), requestId: 'contacts:rekey' },
      cityCode: city,
      entity: table.table,
      entityId: null,
      fields: columns,
      purpose: keyId,
      count: changed,
    },
  ]);
  return { next: rows.length < BATCH ? null : (rows.at(-1)?.row_id ?? null), changed };
}

function encryptedAnew(row: StoredRow, keyId: string, table: EncryptedTable, cipher: FieldCipher) {
  const fields = table.ciphertexts.map(({ column, placeOf }) => {
    const ciphertext = row[column] ?? null;
    const place = placeOf(row.row_id);
    return ciphertext === null
      ? null
      : cipher.encrypt(cipher.decrypt({ algorithm: row.row_algorithm, keyId, ciphertext }, place), place);
  });
  const [field] = fields.filter((it) => it !== null);
  if (!field) throw new Error(`A row of ${table.table} names a key and holds nothing that is encrypted`);
  const { algorithm, keyId: current } = field;
  return { algorithm, keyId: current, ciphertexts: fields.map((it) => it?.ciphertext ?? null) };
}

/** Optimistic: a row whose ciphertext is no longer what was read stays as it is. */
function replacement({ table, id, algorithm, keyId, ciphertexts }: EncryptedTable): string {
  const names = ciphertexts.map(({ column }) => column);
  const arrays = names
    .flatMap((_, index) => [5 + 2 * index, 6 + 2 * index])
    .map((at) => `$${String(at)}::text[]`);
  const told = names.flatMap((name) => [`old_${name}`, `new_${name}`]);
  return `
    WITH changed AS (
      UPDATE ${table} t SET ${algorithm} = fresh.algorithm, ${keyId} = fresh.key_id,
        ${names.map((name) => `${name} = fresh.new_${name}`).join(', ')}
      FROM unnest($2::text[], $3::text[], $4::text[], ${arrays.join(', ')})
        AS fresh (id, algorithm, key_id, ${told.join(', ')})
      WHERE t.city_code = $1 AND t.${id} = fresh.id
        AND ${names.map((name) => `t.${name} IS NOT DISTINCT FROM fresh.old_${name}`).join(' AND ')}
      RETURNING 1
    ) SELECT count(*)::integer AS changed FROM changed`;
}

/** A key that somebody still writes with stays: the rows that refer to it keep it. */
async function forgetKey(options: RekeyOptions, city: string, keyId: string): Promise<void> {
  try {
    await options.transaction((sql) => sql.query(FORGET, [city, keyId]));
  } catch (error) {
    if (!violates(error, keyReferenceOf(options.table.table))) throw error;
  }
}

async function usesOf(sql: Sql, { table, keyId }: EncryptedTable): Promise<readonly KeyUse[]> {
  return (await sql.query(
    `SELECT ${keyId} AS "keyId", count(*)::integer AS rows FROM ${table} WHERE ${keyId} IS NOT NULL GROUP BY 1 ORDER BY 1`,
  )) as KeyUse[];
}

const asRekeyer = <T>({ transaction, service }: RekeyOptions, work: (sql: Sql) => Promise<T>): Promise<T> =>
  transaction(async (sql) => {
    await actAs(sql, serviceViewer(service));
    await sql.query(`SELECT set_config('governance.rekeying', 'on', true)`);
    return work(sql);
  });

const OLD_KEYS = `SELECT city_code AS city, key_id AS "keyId" FROM contact_key WHERE key_id <> $1 ORDER BY 1, 2`;

const FORGET = `WITH gone AS (DELETE FROM contact_key WHERE city_code = $1 AND key_id = $2 RETURNING 1) SELECT count(*) FROM gone`;
