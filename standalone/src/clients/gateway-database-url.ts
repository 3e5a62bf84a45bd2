import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { StandaloneEnvironment } from '../config.js';
import { GATEWAY_DATABASE, postgresFolder } from '../database-server.js';
import { knownPassword } from '../secrets.js';

/** What says where the gateway's database is. */
export const ClientsEnvironment = StandaloneEnvironment.pick({
  DATA_FOLDER: true,
  DATABASE_URL: true,
  GATEWAY_DATABASE_URL: true,
});

/** There is no database yet; the message says what makes one. */
export class NotStartedError extends Error {}

/** Address of the gateway's database as its own role: as stated, or of the start that used the data folder. */
export function gatewayDatabaseUrl({
  DATA_FOLDER,
  DATABASE_URL,
  GATEWAY_DATABASE_URL,
}: z.infer<typeof ClientsEnvironment>): string {
  if (GATEWAY_DATABASE_URL !== undefined) return GATEWAY_DATABASE_URL;
  const password = knownPassword(DATA_FOLDER, `${GATEWAY_DATABASE}.app`);
  const server = DATABASE_URL ?? embeddedServer(DATA_FOLDER);
  if (password === null || server === null) {
    throw new NotStartedError(
      `No system was started with the data in ${DATA_FOLDER}. Start it with "npm start", or state GATEWAY_DATABASE_URL.`,
    );
  }
  const url = new URL(server);
  Object.assign(url, { username: `${GATEWAY_DATABASE}_app`, password, pathname: `/${GATEWAY_DATABASE}` });
  return url.href;
}

function embeddedServer(dataFolder: string): string | null {
  const path = join(postgresFolder(dataFolder), 'port');
  return existsSync(path) ? `postgres://127.0.0.1:${readFileSync(path, 'utf8').trim()}/` : null;
}
