import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { clientSql, readEnv, serviceEnvironment } from '@governance/shared';
import { Client } from 'pg';
import { countDueClocks } from '../../request-clock/persistence/count-due-clocks.js';
import { storeWorkingYears } from '../../working-calendar/persistence/sql-working-calendar.repository.js';
import { readWorkingDays } from '../../working-calendar/read-working-days.js';
import type { WorkingYear } from '../../working-calendar/working-calendar.js';

const USAGE = `Takes in the working days of whole years. Environment: DATABASE_URL, as the role that owns the database.
  --file <path>   CSV "day,kind,name" with a line for each holiday (HOLIDAY) and each adjusted working day (WORKDAY)
A year that the file names replaces the one that is there; dues that were computed stay as they are. When the one that is
there was provisional (by the law alone), it says how many running clocks are due in it.`;

/** Reads arguments and file, takes the years in, and says which. Rejects with what is wrong; nothing is stored then. */
export async function runImport(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: { file: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help || values.file === undefined) throw new Error(USAGE);
  const { DATABASE_URL } = readEnv(serviceEnvironment.pick({ DATABASE_URL: true }), env);
  const years = readWorkingDays(await readFile(values.file, 'utf8'));
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    const database = clientSql(client);
    const replaced = await storeWorkingYears(database, years);
    return told(years, { replaced, clocks: await countDueClocks(database, replaced) });
  } finally {
    await client.end();
  }
}

interface Replaced {
  /** Years that had a provisional table. */
  readonly replaced: readonly number[];
  readonly clocks: number;
}

function told(years: readonly WorkingYear[], { replaced, clocks }: Replaced): string {
  const taken = `working days taken in: ${years.map(({ year }) => String(year)).join(', ')}`;
  if (replaced.length === 0) return taken;
  return `${taken}
provisional until now: ${replaced.join(', ')}; running clocks that are due there and keep their due time: ${String(clocks)}`;
}
