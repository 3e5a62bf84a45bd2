import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { chunksOf } from './chunks-of.js';

/** A value that COPY can load; arrays are arrays of texts, other objects become JSON. */
export type CopyValue = string | number | boolean | Date | null | readonly string[] | object;

const CHUNK_ROWS = 500;

/** Loads rows into a table with COPY, as they come. `table` and `columns` are ours, never a client's. */
export async function copyRows(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const target = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(textOf(rows)), target);
}

/** The same for rows that come in batches over time, such as a file that is read; the next is asked for when one is sent. */
export async function copyBatches(
  client: Client,
  table: string,
  columns: readonly string[],
  batches: AsyncIterable<readonly (readonly CopyValue[])[]>,
): Promise<void> {
  const target = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(textsOf(batches)), target);
}

async function* textsOf(batches: AsyncIterable<readonly (readonly CopyValue[])[]>): AsyncGenerator<string> {
  for await (const rows of batches) yield* textOf(rows);
}

function* textOf(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  for (const chunk of chunksOf(rows, CHUNK_ROWS))
    yield chunk.map((row) => `${row.map(encoded).join('\t')}\n`).join('');
}

function encoded(value: CopyValue): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(`{${(value as string[]).map(quoted).join(',')}}`);
  if (typeof value === 'object') return escaped(JSON.stringify(value));
  return escaped(String(value));
}

const quoted = (item: string): string => `"${item.replaceAll(/["\\]/g, '\\$&')}"`;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => text.replaceAll(/[\\\t\n\r]/g, (unit) => ESCAPES[unit] ?? unit);
