import { type ClientBase } from 'pg';

/** The oldest PostgreSQL that this system runs on: from 15 on, strangers cannot create in `public`. */
export const OLDEST_SERVER = 150_000;
/** From this version on the server has locales of its own, which do not change with the operating system. */
const BUILTIN_LOCALE_SINCE = 170_000;

/** The number of the server's version, such as 180004. Throws when it is older than `oldest`, naming both. */
export async function assertServerVersion(client: ClientBase, oldest = OLDEST_SERVER): Promise<number> {
  const { rows } = await client.query<{ number: string; name: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name`,
  );
  const found = rows[0] ?? { number: '0', name: 'unknown' };
  if (Number(found.number) >= oldest) return Number(found.number);
  throw new Error(
    `PostgreSQL ${String(Math.floor(oldest / 10_000))} or newer is needed; the server of this address is ${found.name}.`,
  );
}

/** UTF-8 and text compared by code point, in the words of the server's version. */
export const databaseLocale = (serverVersion: number): string =>
  serverVersion >= BUILTIN_LOCALE_SINCE
    ? `ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'`
    : `ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`;
