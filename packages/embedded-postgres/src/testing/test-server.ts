import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.js';
import { folderOwner } from '../folder/folder-lock.js';
import { removeEmbeddedPostgres } from '../remove-embedded-postgres.js';
import { quickFolder } from './quick-folder.js';

/** The environment variable with the superuser's address of the server that tests use. */
export const TEST_SERVER_VARIABLE = 'GOVERNANCE_TEST_POSTGRES';

const PREFIX = 'governance-test-postgres-';
const YOUNG_MS = 60_000;
const SETTINGS = {
  max_connections: '300',
  shared_buffers: '64MB',
  // The folder may be in memory.
  max_wal_size: '256MB',
  // Databases live for seconds.
  autovacuum: 'off',
};
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A server for one run of the tests. */
export interface TestServer {
  readonly superuserUrl: string;
  /** Stops it and removes every trace. */
  readonly remove: () => Promise<void>;
}

/**
 * Starts a disposable server in a temporary folder, in memory where there is room. It goes with this process, also on
 * Ctrl-C, and what killed runs left there goes first.
 */
export async function startTestServer(): Promise<TestServer> {
  await removeAbandoned();
  const folder = mkdtempSync(join(quickFolder(), PREFIX));
  const progress: string[] = [];
  const postgres = await startEmbeddedPostgres({
    dataFolder: folder,
    durability: 'DISPOSABLE',
    settings: SETTINGS,
    onProgress: (line) => progress.push(line),
  });
  const forget = removeOnSignal(postgres, folder);
  return {
    superuserUrl: postgres.superuserUrl('postgres'),
    remove: async () => {
      forget();
      await postgres.stop();
      await removeEmbeddedPostgres(folder);
    },
  };
}

/**
 * Removes on the way out, then lets the signal do what it would have done; a Ctrl-C often comes twice, from the
 * terminal and from npm. Returns how to undo this.
 */
function removeOnSignal(postgres: EmbeddedPostgres, folder: string): () => void {
  let leaving: Promise<void> | null = null;
  const leave = (signal: NodeJS.Signals) => {
    leaving ??= postgres
      .stop()
      .then(() => removeEmbeddedPostgres(folder))
      .finally(() => {
        forget();
        process.kill(process.pid, signal);
      });
  };
  const forget = () => {
    for (const signal of ENDINGS) process.removeListener(signal, leave);
  };
  for (const signal of ENDINGS) process.on(signal, leave);
  return forget;
}

async function removeAbandoned(): Promise<void> {
  const parent = quickFolder();
  const folders = readdirSync(parent).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => join(parent, name))) {
    if (isAbandoned(folder)) await removeEmbeddedPostgres(folder).catch(() => undefined);
  }
}

/** A young folder without an owner may be one that another run is just taking. */
function isAbandoned(folder: string): boolean {
  const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - changed > YOUNG_MS && folderOwner(folder) === null;
}
