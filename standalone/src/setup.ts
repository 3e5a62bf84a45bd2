import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { provisionDatabases } from '@governance/embedded-postgres';
import { parseFieldKeys, readEnv, type SubgraphName, SUBGRAPHS } from '@governance/shared';
import type { z } from 'zod';
import { databaseNameOf, GATEWAY_DATABASE } from './database-server.js';
import { inventData, prepareDatabases, prepareGateway } from './prepare-databases.js';
import { consoleProgress } from './progress.js';
import { SetupEnvironment } from './setup-config.js';

/** Brings the databases of an existing server up to date and fills what is empty, then ends. For containers. */
async function setUp(config: z.infer<typeof SetupEnvironment>): Promise<void> {
  const passwords: Readonly<Record<SubgraphName | typeof GATEWAY_DATABASE, string>> = {
    organization: config.ORGANIZATION_DATABASE_PASSWORD,
    grid: config.GRID_DATABASE_PASSWORD,
    'service-requests': config.SERVICE_REQUESTS_DATABASE_PASSWORD,
    volunteers: config.VOLUNTEERS_DATABASE_PASSWORD,
    gateway: config.GATEWAY_DATABASE_PASSWORD,
  };
  const { gateway, ...databases } = await provisionDatabases({
    adminUrl: config.DATABASE_URL,
    services: [...SUBGRAPHS, GATEWAY_DATABASE].map((name) => ({
      name,
      database: databaseNameOf(name),
      role: databaseNameOf(name),
      // Nobody but this process acts as the owner, and the next one gives it another password.
      passwords: { owner: randomBytes(24).toString('base64url'), app: passwords[name] },
    })),
  });
  await prepareDatabases(databases, consoleProgress);
  await prepareGateway(gateway, consoleProgress);
  if (!config.DEMO_DATA) return;
  const { DEMO_SCALE: scale, DEMO_ANCHOR: anchor = null } = config;
  await inventData(
    databases,
    { scale, anchor, contactKeys: parseFieldKeys(config.CONTACT_KEYS) },
    consoleProgress,
  );
}

setUp(readEnv(SetupEnvironment, process.env)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
