import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  grantDatabase,
  provisionDatabases,
  startEmbeddedPostgres,
} from '@governance/embedded-postgres';
import { type SubgraphName, SUBGRAPHS } from '@governance/shared';
import type { StandaloneConfig } from './config.js';
import type { DatabaseAddresses, Databases } from './prepare-databases.js';
import type { Progress } from './progress.js';
import { passwordsIn } from './secrets.js';

type ProvidedDatabases = Pick<DatabaseServer, 'databases' | 'gateway'>;

/** The databases to work on, and how to let go of what was started for them. */
export interface DatabaseServer {
  readonly databases: Databases;
  /** The gateway's own; null where the environment names the four others and not this one. */
  readonly gateway: DatabaseAddresses | null;
  stop(): Promise<void>;
}

/** Name of the gateway's database, and of its roles without their ending. */
export const GATEWAY_DATABASE = 'gateway' as const;

/** Name of a service's database, and of its roles without their ending. */
export const databaseNameOf = (name: SubgraphName | typeof GATEWAY_DATABASE): string =>
  name.replaceAll('-', '_');

/** Finds the databases that the environment names, or starts the embedded PostgreSQL. Throws in plain words. */
export async function openDatabaseServer(
  config: StandaloneConfig,
  progress: Progress,
): Promise<DatabaseServer> {
  const own = ownDatabases(config);
  if (own) {
    for (const addresses of Object.values(own.databases)) await grantDatabase(addresses);
    if (own.gateway) await grantDatabase(own.gateway);
    return { ...own, stop: () => Promise.resolve() };
  }
  if (config.DATABASE_URL !== undefined) {
    const provided = await provision(config.DATABASE_URL, config.DATA_FOLDER);
    return { ...provided, stop: () => Promise.resolve() };
  }
  const server = await progress.step('starting the embedded PostgreSQL 18', () => embedded(config, progress));
  try {
    const provided = await provision(server.superuserUrl('postgres'), config.DATA_FOLDER);
    return { ...provided, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The embedded server's own folder inside the data folder. */
export const postgresFolder = (dataFolder: string): string => join(dataFolder, 'postgres');

function embedded(config: StandaloneConfig, progress: Progress): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataFolder: postgresFolder(config.DATA_FOLDER),
    onProgress: progress.note,
    onLost: (error) => {
      console.error(`The embedded PostgreSQL has ended: ${error.message}`);
      process.kill(process.pid, 'SIGTERM');
    },
  });
}

async function provision(adminUrl: string, dataFolder: string): Promise<ProvidedDatabases> {
  const passwords = passwordsIn(dataFolder);
  const { gateway, ...databases } = await provisionDatabases({
    adminUrl,
    services: [...SUBGRAPHS, GATEWAY_DATABASE].map((name) => ({
      name,
      database: databaseNameOf(name),
      role: databaseNameOf(name),
      passwords: { owner: passwords(`${name}.owner`), app: passwords(`${name}.app`) },
    })),
  });
  return { databases, gateway };
}

/**
 * Two addresses for each service: as the role that owns the database and migrates it, and as the one that serves requests,
 * which must own nothing; and for the gateway, if it is to have one. Null when the environment states none. Throws when
 * it states some.
 */
export function ownDatabases(config: StandaloneConfig): ProvidedDatabases | null {
  const urls: Readonly<Record<SubgraphName, UrlPair>> = {
    organization: [config.ORGANIZATION_OWNER_DATABASE_URL, config.ORGANIZATION_DATABASE_URL],
    grid: [config.GRID_OWNER_DATABASE_URL, config.GRID_DATABASE_URL],
    'service-requests': [config.SERVICE_REQUESTS_OWNER_DATABASE_URL, config.SERVICE_REQUESTS_DATABASE_URL],
    volunteers: [config.VOLUNTEERS_OWNER_DATABASE_URL, config.VOLUNTEERS_DATABASE_URL],
  };
  const gateway: UrlPair = [config.GATEWAY_OWNER_DATABASE_URL, config.GATEWAY_DATABASE_URL];
  const given = Object.values(urls).flatMap((pair) => pair.filter((url) => url !== undefined));
  if (given.length === 0) return null;
  if (given.length < 2 * SUBGRAPHS.length || (gateway[0] === undefined) !== (gateway[1] === undefined)) {
    throw new Error(
      'Set all four of ORGANIZATION_, GRID_, SERVICE_REQUESTS_ and VOLUNTEERS_DATABASE_URL, and the same four with ' +
        '_OWNER_DATABASE_URL for the roles that migrate, or none of them. GATEWAY_DATABASE_URL may be left out, but not ' +
        'without GATEWAY_OWNER_DATABASE_URL.',
    );
  }
  const entries = SUBGRAPHS.map((name) => [name, addressesOf(urls[name])]);
  return {
    databases: Object.fromEntries(entries) as Databases,
    gateway: gateway[0] === undefined ? null : addressesOf(gateway),
  };
}

type UrlPair = readonly [owner: string | undefined, app: string | undefined];

const addressesOf = ([ownerUrl = '', appUrl = '']: UrlPair): DatabaseAddresses => ({ ownerUrl, appUrl });
