import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { clientSql, readEnv, serviceEnvironment } from '@governance/shared';
import { Client } from 'pg';
import { storeWorkingYears } from '../../working-calendar/persistence/sql-working-calendar.repository.js';
import { readWorkingDays } from '../../working-calendar/read-working-days.js';

const USAGE = `Takes in the working days of whole years. Environment: DATABASE_URL, as the role that owns the database.
  --file <path>   CSV "day,kind,name" with a line for each holiday (HOLIDAY) and each adjusted working day (WORKDAY)
A year that the file names replaces the one that is there; dues that were computed stay as they are.`;

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
    await storeWorkingYears(clientSql(client), years);
  } finally {
    await client.end();
  }
  return `working days taken in: ${years.map(({ year }) => String(year)).join(', ')}`;
}
