import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { clientSql, readEnv, serviceEnvironment } from '@governance/shared';
import { Client } from 'pg';
import { countDueClocks } from '../../request-clock/persistence/count-due-clocks.js';
import {
  storeProvisionalYears,
  storeWorkingYears,
} from '../../working-calendar/persistence/sql-working-calendar.repository.js';
import { readStatutoryDays } from '../../working-calendar/read-statutory-days.js';
import { readWorkingDays } from '../../working-calendar/read-working-days.js';
import type { WorkingYear } from '../../working-calendar/working-calendar.js';

const USAGE = `Takes in the working days of whole years. Environment: DATABASE_URL, as the role that owns the database.
  --file <path>       CSV "day,kind,name" with a line for each holiday (HOLIDAY) and each adjusted working day (WORKDAY)
  --statutory <path>  CSV "day,name" of the days off that the law gives, e.g. data/statutory-days.csv, for years that are
                      not published yet: clocks then reach into them and say that they are provisional
A year that a file names replaces the one that is there, but a provisional one never replaces a published one; dues that
were computed stay as they are. When a published year replaces a provisional one, it says how many running clocks are due
in it.`;

/** Reads arguments and file, takes the years in, and says which. Rejects with what is wrong; nothing is stored then. */
export async function runImport(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { file, statutory } = values;
  if (values.help || (file === undefined) === (statutory === undefined)) throw new Error(USAGE);
  const { DATABASE_URL } = readEnv(serviceEnvironment.pick({ DATABASE_URL: true }), env);
  const text = await readFile(file ?? statutory ?? '', 'utf8');
  const years = file === undefined ? readStatutoryDays(text) : readWorkingDays(text);
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    const database = clientSql(client);
    if (file === undefined) return toldProvisional(await storeProvisionalYears(database, years));
    const replaced = await storeWorkingYears(database, years);
    return told(years, { replaced, clocks: await countDueClocks(database, replaced) });
  } finally {
    await client.end();
  }
}

const OPTIONS = {
  file: { type: 'string' },
  statutory: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

interface Replaced {
  /** Years that had a provisional table. */
  readonly replaced: readonly number[];
  readonly clocks: number;
}

const toldProvisional = (years: readonly number[]): string =>
  `provisional years taken in: ${years.length === 0 ? 'none, all are published' : years.join(', ')}`;

function told(years: readonly WorkingYear[], { replaced, clocks }: Replaced): string {
  const taken = `working days taken in: ${years.map(({ year }) => String(year)).join(', ')}`;
  if (replaced.length === 0) return taken;
  return `${taken}
provisional until now: ${replaced.join(', ')}; running clocks that are due there and keep their due time: ${String(clocks)}`;
}
