import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockFolder } from './folder/folder-lock.js';
import { freePort, isPortFree } from './folder/free-port.js';
import { secretsOf, writePrivately } from './folder/secret-file.js';
import {
  assertSameVersion,
  clusterFolder,
  type Durability,
  hasCluster,
  initialiseCluster,
  removeHalfMade,
  SUPERUSER,
} from './server/cluster.js';
import { findHome, type Home } from './server/cluster-home.js';
import { clearLeftoverServer } from './server/leftover-server.js';
import { type NativeBinaries, readyBinaries } from './server/native-binaries.js';
import { type ServerProcess, ServerStartError, startServer } from './server/server-process.js';
import { type ServerSettings, settingArguments } from './server/server-settings.js';

/** The only address that an embedded server listens on. */
const HOST = '127.0.0.1';
const ATTEMPTS = 20;

/** How an embedded PostgreSQL is started. */
export interface EmbeddedPostgresOptions {
  /** Made when it does not exist. One process at a time. */
  readonly dataFolder: string;
  /** Default: the port of the last time, or else any free one. A stated port that is taken is an error. */
  readonly port?: number;
  /** DISPOSABLE for tests: faster, and lost with the power. Default DURABLE. */
  readonly durability?: Durability;
  /** Additional PostgreSQL settings; they win over ours. */
  readonly settings?: ServerSettings;
  /** A line for the person who waits. */
  readonly onProgress: (line: string) => void;
  /** Called once if the server ends without having been stopped. */
  readonly onLost?: (error: Error) => void;
}

/** A running PostgreSQL 18 that belongs to this process. */
export interface EmbeddedPostgres {
  readonly host: typeof HOST;
  readonly port: number;
  /** Address of a database for the superuser. Keep it away from services: see `provisionDatabases`. */
  readonly superuserUrl: (database: string) => string;
  /** Passwords by name: made at the first time, kept in the data folder for its owner alone. */
  readonly passwords: <const TName extends string>(
    names: readonly TName[],
  ) => Readonly<Record<TName, string>>;
  /** Ends all connections, stops the server and frees the folder. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that came with the npm packages on a folder: makes the cluster at the first time, recovers
 * what a killed run left at a later one. Works as root and as an ordinary user.
 * Throws an error in plain words, with the end of the server's log where there is one.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder } = options;
  makeFolder(dataFolder);
  const lock = lockFolder(dataFolder);
  try {
    const home = findHome(dataFolder, options.onProgress);
    const binaries = await readyBinaries(home.account, home.folder, options.onProgress);
    const password = secretsOf(join(dataFolder, 'superuser.json'), [SUPERUSER])[SUPERUSER];
    await makeClusterReady(home, binaries, password, options);
    const { server, port } = await serve(home, binaries, options);
    return running(server, {
      ...options,
      port,
      password,
      release: lock.release,
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be written (${(error as Error).message}). ` +
        'Was it made by another user, for instance root? Run as that user, or choose another data folder.',
      { cause: error },
    );
  }
}

async function makeClusterReady(
  { folder, account }: Home,
  binaries: NativeBinaries,
  password: string,
  { durability = 'DURABLE', onProgress }: EmbeddedPostgresOptions,
): Promise<void> {
  const leftovers = await removeHalfMade(folder);
  if (leftovers.length > 0) onProgress('Removed what an interrupted first start had left');
  if (hasCluster(folder)) {
    assertSameVersion(folder, binaries);
    await clearLeftoverServer(clusterFolder(folder), onProgress);
  } else {
    onProgress('Making the PostgreSQL data folder');
    await initialiseCluster({ home: folder, account, binaries, password, durability });
  }
}

/** Tries again when somebody takes the port between our look and the server's, or old workers are still ending. */
async function serve(
  { folder, account }: Home,
  binaries: NativeBinaries,
  options: EmbeddedPostgresOptions,
): Promise<{ readonly server: ServerProcess; readonly port: number }> {
  const { durability = 'DURABLE', settings = {}, dataFolder, onProgress } = options;
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options);
    try {
      const server = await startServer({
        account,
        program: binaries.postgres,
        cluster: clusterFolder(folder),
        settings: settingArguments(durability, settings, port),
        logFile: join(dataFolder, 'postgres.log'),
        onProgress,
      });
      writePrivately(join(dataFolder, 'port'), String(port));
      return { server, port };
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof ServerStartError) || !isPassing(error)) throw error;
      await sleep(250);
    }
  }
}

const isPassing = ({ log }: ServerStartError): boolean =>
  log.includes('Address already in use') || log.includes('shared memory block');

async function choosePort({ port, dataFolder }: EmbeddedPostgresOptions): Promise<number> {
  if (port !== undefined) {
    if (await isPortFree(port)) return port;
    throw new Error(`Port ${String(port)} of ${HOST}, asked for PostgreSQL, is taken. Choose another one.`);
  }
  const last = lastPort(dataFolder);
  return last !== null && (await isPortFree(last)) ? last : freePort();
}

function lastPort(dataFolder: string): number | null {
  try {
    const port = Number(readFileSync(join(dataFolder, 'port'), 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
  } catch {
    return null;
  }
}

function running(
  server: ServerProcess,
  {
    dataFolder,
    port,
    password,
    release,
    onLost,
  }: EmbeddedPostgresOptions & {
    readonly port: number;
    readonly password: string;
    readonly release: () => void;
  },
): EmbeddedPostgres {
  let stopping: Promise<void> | null = null;
  void server.ended.then(() => {
    if (stopping !== null) return;
    onLost?.(new Error(`PostgreSQL ended by itself. Its log is ${join(dataFolder, 'postgres.log')}`));
  });
  return {
    host: HOST,
    port,
    superuserUrl: (database) =>
      `postgres://${SUPERUSER}:${password}@${HOST}:${String(port)}/${encodeURIComponent(database)}?sslmode=disable`,
    passwords: (names) => secretsOf(join(dataFolder, 'passwords.json'), names),
    stop: () => (stopping ??= server.stop().finally(release)),
  };
}
