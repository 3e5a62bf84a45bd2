import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { type CsvRecord, csvRecords, errorCodeOf } from '@governance/shared';
import { EditionRefused } from '../../division-edition/division-edition.js';

/** A file of comma-separated values that is read as it comes, plain or compressed by gzip. */
export interface CodeTable {
  readonly records: AsyncIterable<readonly CsvRecord[]>;
  /** Digest of the file's bytes; stated when all records are read. */
  readonly digest: () => string;
}

/** Looks at the first bytes, since a name may say anything. Rejects when the file cannot be read. */
export async function readCodeTable(path: string): Promise<CodeTable> {
  const isCompressed = await beginsAsGzip(path);
  const hash = createHash('sha256');
  return {
    records: csvRecords(textOf(bytesOf(path, isCompressed, hash))),
    digest: () => hash.copy().digest('hex'),
  };
}

async function beginsAsGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function* bytesOf(path: string, isCompressed: boolean, hash: Hash): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  // A tap and not a pipe: what is hashed is what was read, before it is unpacked.
  file.on('data', (bytes) => hash.update(bytes));
  if (!isCompressed) {
    yield* file as AsyncIterable<Uint8Array>;
    return;
  }
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  try {
    yield* file.pipe(unpacked) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new EditionRefused(
      `the file cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    file.destroy();
  }
}

/** A table in another encoding would come in as gibberish: refused instead. */
async function* textOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (errorCodeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new EditionRefused('the file is not in UTF-8: convert it first');
    throw error;
  }
}
