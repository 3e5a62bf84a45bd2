import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { csvOf, parseBusinessDay, parseCsv, readEnv, serviceEnvironment } from '@governance/shared';
import { Client } from 'pg';
import type { EditionReport } from '../../division-edition/division-edition.js';
import { ALL_CHANGES_SQL } from '../../division-edition/persistence/find-changes.js';
import type { StatedMove } from '../../division-edition/persistence/find-moves.js';
import { importEdition } from '../../division-edition/persistence/import-edition.js';
import { GRID_FACTS } from '../statistics.js';
import { readCodeTable } from './read-code-table.js';

const USAGE = `Imports an edition of the code table of divisions: all of it, or nothing.
Environment: DATABASE_URL, as the role that owns the grid service's database.
  --file <path>             CSV with the columns code, name and perhaps level, urban_rural; plain or gzip; UTF-8
  --edition <YYYY-MM-DD>    the day that the table describes
  --lineage <path>          CSV "old code,new code": which code took over from which, where names do not tell
  --cities <5301,3607>      compare these cities with their provinces alone
  --report <path>           write all changes to this CSV file
  --skip-bad                leave out rows that are wrong instead of refusing the file
  --allow-many-abolished    take a file that lacks more than a tenth of the divisions
  --dry-run                 say what would happen and change nothing`;

/** Reads arguments and files, imports, and answers what was done. Rejects with what is wrong with the arguments. */
export async function runImport(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  note: (line: string) => void,
): Promise<EditionReport> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { file, edition, report } = values;
  if (values.help || file === undefined || edition === undefined) throw new Error(USAGE);
  const cities = citiesIn(values.cities);
  const lineage = values.lineage === undefined ? '' : await readFile(values.lineage, 'utf8');
  const { DATABASE_URL } = readEnv(serviceEnvironment.pick({ DATABASE_URL: true }), env);
  const table = await readCodeTable(file);
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    return await importEdition(
      client,
      {
        edition: parseBusinessDay(edition, '--edition'),
        records: table.records,
        // The same file with another lineage, or for other cities, is another import.
        digest: () =>
          createHash('sha256')
            .update(JSON.stringify([table.digest(), lineage, cities]))
            .digest('hex'),
        stated: movesIn(lineage),
        cities,
      },
      {
        dryRun: values['dry-run'],
        skipBad: values['skip-bad'],
        allowManyAbolished: values['allow-many-abolished'],
        facts: GRID_FACTS,
        note,
        ...(report === undefined ? {} : { beforeEnd: () => writeChanges(client, report) }),
      },
    );
  } finally {
    await client.end();
  }
}

const OPTIONS = {
  file: { type: 'string' },
  edition: { type: 'string' },
  lineage: { type: 'string' },
  cities: { type: 'string', default: '' },
  report: { type: 'string' },
  'skip-bad': { type: 'boolean', default: false },
  'allow-many-abolished': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function citiesIn(text: string): readonly string[] {
  const cities = text.split(',').filter((city) => city !== '');
  const wrong = cities.find((city) => !/^[1-9]\d{3}$/.test(city));
  if (wrong !== undefined) throw new Error(`--cities: a city has four digits, e.g. 5301; found ${wrong}`);
  return [...new Set(cities)].sort();
}

function movesIn(csv: string): readonly StatedMove[] {
  return parseCsv(csv)
    .filter((fields) => fields.some((field) => /^\d{12}$/.test(field.trim())))
    .map(([fromCode = '', toCode = '']) => ({ fromCode: fromCode.trim(), toCode: toCode.trim() }));
}

const writeChanges = (client: Client, path: string): Promise<void> =>
  pipeline(csvOf(client, ALL_CHANGES_SQL), createWriteStream(path));
