import { Client } from 'pg';
import pino from 'pino';
import { migrate } from '@governance/shared';
import { freshDatabase } from '../../packages/embedded-postgres/src/testing/fresh-database.js';
import { gridDatabase } from '../../services/grid/src/database/database.js';
import { runImport } from '../../services/grid/src/database/divisions/run-import.js';
import { openGridService } from '../../services/grid/src/service.js';
import type { CountedService } from './ask-both.js';

/** The code tables that are compared, as they lie in data/. */
export const LOADS = { seed: 'divisions-seed-places.csv', national: 'divisions-national.csv.gz' } as const;

/** A code table in a database of its own, and what it took to get it there. */
export interface LoadedTable {
  readonly name: string;
  readonly rows: number;
  readonly seconds: number;
  /** Most memory of this process while it was loaded, above what it had before. */
  readonly peakMegabytes: number;
  readonly databaseMegabytes: number;
  readonly service: CountedService;
  close(): Promise<void>;
}

const SAMPLE_MS = 20;

/** Imports a file by the command that operators use, and opens the service on it. */
export async function importTable(name: keyof typeof LOADS, file: string): Promise<LoadedTable> {
  const fresh = await freshDatabase({
    role: 'grid',
    version: `divisions_${name}`,
    migrate: (url) => migrate({ url, ...gridDatabase }),
  });
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, SAMPLE_MS);
  const began = performance.now();
  const report = await runImport(
    ['--file', file, '--edition', '2023-06-30'],
    { DATABASE_URL: fresh.ownerUrl },
    (line) => {
      console.log(`${name}: ${line}`);
    },
  );
  const seconds = (performance.now() - began) / 1000;
  clearInterval(sampler);
  const statements: string[] = [];
  const service = await openGridService({
    databaseUrl: fresh.appUrl,
    feeds: {},
    cities: [],
    logger: pino({ level: 'silent' }),
    onStatement: (statement) => statements.push(statement),
  });
  return {
    ...{ name, rows: report.rows, seconds, peakMegabytes: (peak - before) / 1e6 },
    databaseMegabytes: await megabytesOf(fresh.ownerUrl),
    service: { name, service, statements },
    close: async () => {
      await service.stop();
      await fresh.drop();
    },
  };
}

async function megabytesOf(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ bytes: string }>(
    'SELECT pg_database_size(current_database()) AS bytes',
  );
  await client.end();
  return Number(rows[0]?.bytes ?? 0) / 1e6;
}
