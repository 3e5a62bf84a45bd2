import 'reflect-metadata';
import { encryptedContacts } from '@governance/service-requests';
import { type EncryptedTable, parseFieldKeys, readEnv, type SubgraphName } from '@governance/shared';
import { encryptedIdentity } from '@governance/volunteers';
import { StandaloneEnvironment } from '../config.js';
import { findDatabases } from '../existing-databases.js';
import { contactKeysOf } from '../secrets.js';
import { rekeyDatabase } from './rekey-database.js';

const TABLES: readonly (readonly [SubgraphName, EncryptedTable])[] = [
  ['service-requests', encryptedContacts],
  ['volunteers', encryptedIdentity],
];

/** Encrypts all contacts with the first of CONTACT_KEYS. Safe to repeat and to run beside the services. */
async function main(): Promise<void> {
  const config = readEnv(StandaloneEnvironment, process.env);
  const keys = parseFieldKeys(contactKeysOf(config));
  const databases = await findDatabases(config, console.error);
  try {
    for (const [service, table] of TABLES)
      await rekeyDatabase(databases.urls[service], { service, table, keys }, console.log);
  } finally {
    await databases.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
