import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres, urlsOf } from '@governance/embedded-postgres';
import { type SubgraphName, SUBGRAPHS } from '@governance/shared';
import { Client } from 'pg';
import type { StandaloneConfig } from './config.js';
import { databaseNameOf, ownDatabases, postgresFolder } from './database-server.js';
import { passwordsIn } from './secrets.js';

/** Addresses of databases that an earlier start has made, as the roles that services run as. */
export interface ExistingDatabases {
  readonly urls: Readonly<Record<SubgraphName, string>>;
  /** Lets go of a server that had to be started for this. */
  stop(): Promise<void>;
}

/**
 * Finds the databases of `npm start` without changing anything about them, whether the system runs or not: those that the
 * environment names, or else the embedded ones of the data folder. Throws in plain words when nothing was started yet.
 */
export async function findDatabases(
  config: StandaloneConfig,
  onProgress: (line: string) => void,
): Promise<ExistingDatabases> {
  const own = ownDatabases(config)?.databases;
  if (own) return { urls: addressesBy((name) => own[name].appUrl), stop: () => Promise.resolve() };
  if (config.DATABASE_URL !== undefined)
    return { urls: addressesOn(config.DATABASE_URL, config), stop: () => Promise.resolve() };
  const folder = postgresFolder(config.DATA_FOLDER);
  const port = join(folder, 'port');
  if (!existsSync(port))
    throw new Error(`There are no databases in ${config.DATA_FOLDER}: "npm start" makes them.`);
  const running = addressesOn(`postgres://127.0.0.1:${readFileSync(port, 'utf8').trim()}/postgres`, config);
  if (await canConnect(running.organization)) return { urls: running, stop: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataFolder: folder, onProgress });
  return { urls: addressesOn(server.superuserUrl('postgres'), config), stop: server.stop };
}

function addressesOn(
  serverUrl: string,
  { DATA_FOLDER }: StandaloneConfig,
): Readonly<Record<SubgraphName, string>> {
  const passwords = passwordsIn(DATA_FOLDER);
  return addressesBy((name) => {
    const database = databaseNameOf(name);
    const roles = { owner: `${database}_owner`, app: `${database}_app` };
    const known = { owner: passwords(`${name}.owner`), app: passwords(`${name}.app`) };
    return urlsOf(serverUrl, database, roles, known).appUrl;
  });
}

const addressesBy = (addressOf: (name: SubgraphName) => string): Readonly<Record<SubgraphName, string>> =>
  Object.fromEntries(SUBGRAPHS.map((name) => [name, addressOf(name)])) as Record<SubgraphName, string>;

async function canConnect(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
