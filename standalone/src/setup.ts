import 'reflect-metadata';
import { parseFieldKeys, readEnv } from '@governance/shared';
import { StandaloneEnvironment } from './config.js';
import { openDatabaseServer } from './database-server.js';
import { prepareDatabases } from './prepare-databases.js';
import { consoleProgress } from './progress.js';
import { contactKeysOf } from './secrets.js';

/** Brings the databases of an existing server up to date and fills what is empty, then ends. For containers. */
async function setUp(): Promise<void> {
  const config = readEnv(StandaloneEnvironment, process.env);
  const server = await openDatabaseServer(config, consoleProgress);
  try {
    await prepareDatabases(
      server.databases,
      {
        scale: config.DEMO_SCALE,
        anchor: config.DEMO_ANCHOR ?? null,
        contactKeys: parseFieldKeys(contactKeysOf(config)),
      },
      consoleProgress,
    );
  } finally {
    await server.stop();
  }
}

setUp().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
