import { openTestService, type TestService } from '@governance/shared/testing';
import { gridDatabase } from '../../services/grid/src/database/database.js';
import { runImport } from '../../services/grid/src/database/divisions/run-import.js';
import { openGridService } from '../../services/grid/src/service.js';

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
  readonly city: TestService;
}

const SAMPLE_MS = 20;

/** Imports a file by the command that operators use, into the database of a service. */
export async function importTable(name: keyof typeof LOADS, file: string): Promise<LoadedTable> {
  const city = await openTestService(gridDatabase, openGridService);
  const { options } = city.owner;
  const url = 'url' in options && typeof options.url === 'string' ? options.url : '';
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, SAMPLE_MS);
  const began = performance.now();
  const { rows } = await runImport(
    ['--file', file, '--edition', '2023-06-30'],
    { DATABASE_URL: url },
    (line) => {
      console.log(`${name}: ${line}`);
    },
  );
  const seconds = (performance.now() - began) / 1000;
  clearInterval(sampler);
  const [{ bytes }] = await city.owner.query<[{ bytes: string }]>(
    'SELECT pg_database_size(current_database()) AS bytes',
  );
  return {
    ...{ name, rows, seconds, city },
    peakMegabytes: (peak - before) / 1e6,
    databaseMegabytes: Number(bytes) / 1e6,
  };
}
