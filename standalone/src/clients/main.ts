import 'reflect-metadata';
import { clientsOnDatabase, UsageError } from '@governance/gateway';
import { DomainError, readEnv } from '@governance/shared';
import { ClientsEnvironment, gatewayDatabaseUrl, NotStartedError } from './gateway-database-url.js';

/** `npm run clients`: API keys of third parties on the system that runs, or on a stated database. */
async function main(): Promise<void> {
  const url = gatewayDatabaseUrl(readEnv(ClientsEnvironment, process.env));
  await clientsOnDatabase(url, process.argv.slice(2), (line) => {
    console.log(line);
  });
}

main().catch((error: unknown) => {
  const isForPeople =
    error instanceof UsageError || error instanceof DomainError || error instanceof NotStartedError;
  const reason = error instanceof Error ? error.message : String(error);
  console.error(
    isForPeople
      ? reason
      : `The gateway's database cannot be used: ${reason || 'it does not answer'}. Does the system run?`,
  );
  process.exitCode = 1;
});
