import { GatewayDatabase } from '../../database/gateway-database.js';
import { supergraphIndexOf } from '../../documents/supergraph-index.js';
import { OperationsService } from '../../persisted/operations.service.js';
import { readSupergraph } from '../../start-gateway.js';
import { ClientsService } from '../clients.service.js';
import { runClientsCommand } from './clients-command.js';

/** Runs one command of `npm run clients` on the gateway's database at an address. Throws what the command throws. */
export async function clientsOnDatabase(
  url: string,
  args: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const database = new GatewayDatabase(url);
  try {
    await runClientsCommand(args, {
      print,
      clients: new ClientsService(database),
      operations: new OperationsService(database, () => supergraphIndexOf(readSupergraph()).schema),
    });
  } finally {
    await database.close();
  }
}
