import type { Readable } from 'node:stream';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** What a query answers, as comma-separated values with a header, as they come. The query is ours, never a client's. */
export const csvOf = (client: Client, query: string): Readable =>
  client.query(copyTo(`COPY (${query}) TO STDOUT WITH (FORMAT csv, HEADER)`));
