import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createDataSource, readEnv, rehearsable, serviceEnvironment, type Sql } from '@governance/shared';
import { z } from 'zod';
import { importMapping } from '../../request-import/import-mapping.js';
import { importRequests, type ImportReport } from '../../request-import/import-requests.js';
import { takeInImported } from '../../request-import/persistence/take-in-imported.js';
import { serviceRequestsDatabase } from '../database.js';

const USAGE = `Takes in requests of another system from comma-separated values. Environment: DATABASE_URL.
  --file <path>      CSV with a header; read as it comes, whatever its length
  --mapping <path>   JSON: which column is what, and their words in ours; see data/requests-nyc-311.mapping.json
  --dry-run          say what would happen and change nothing
Each row that is refused is printed with its line, its id there and every reason. A row whose id was taken in before is
left as it is, so that a file can be given again. Exit status 2 when rows were refused.`;

/** Reads arguments and mapping, imports, and tells what happens line by line. Rejects with what is wrong with them. */
export async function runImport(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
): Promise<ImportReport> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { file, mapping: mappingFile, 'dry-run': dryRun } = values;
  if (values.help || file === undefined || mappingFile === undefined) throw new Error(USAGE);
  const { DATABASE_URL: url } = readEnv(serviceEnvironment.pick({ DATABASE_URL: true }), env);
  const parsed = importMapping.safeParse(JSON.parse(await readFile(mappingFile, 'utf8')));
  if (!parsed.success) throw new Error(`${mappingFile}: ${z.prettifyError(parsed.error)}`);
  const [mapping, now] = [parsed.data, new Date()];
  const dataSource = await createDataSource({ url, ...serviceRequestsDatabase, poolSize: 2 }).initialize();
  type Work = (manager: Sql) => ReturnType<typeof takeInImported>;
  const importWith = (inTransaction: (work: Work) => ReturnType<typeof takeInImported>) =>
    importRequests({
      text: createReadStream(file, 'utf8') as AsyncIterable<string>,
      takeIn: (requests) => inTransaction((manager) => takeInImported(manager, requests, { mapping, now })),
      onRefused: ({ line, externalId, reasons }) => {
        print(`line ${String(line)}, ${externalId ?? '?'}: ${reasons.join('; ')}`);
      },
      mapping,
      now,
    });
  try {
    const report = dryRun
      ? await rehearsable(dataSource, true, (manager) => importWith((work) => work(manager)))
      : await importWith((work) => dataSource.transaction(work));
    print(`${summaryOf(report)}${dryRun ? ' (nothing was changed)' : ''}`);
    return report;
  } finally {
    await dataSource.destroy();
  }
}

const summaryOf = ({ rows, taken, known, refused }: ImportReport): string =>
  `${String(rows)} rows: ${String(taken)} taken in, ${String(known)} there already, ${String(refused)} refused`;

const OPTIONS = {
  file: { type: 'string' },
  mapping: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;
