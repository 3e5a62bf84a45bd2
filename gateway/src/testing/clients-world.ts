import { createHash } from 'node:crypto';
import { freshDatabase } from '@governance/embedded-postgres/testing';
import { migrate } from '@governance/shared';
import type { NewClientInput } from '../clients/client.input.js';
import { NewClientInput as Input, readInput } from '../clients/client.input.js';
import { ClientsService, type IssuedKey } from '../clients/clients.service.js';
import { GatewayDatabase, gatewayTables } from '../database/gateway-database.js';
import { OperationsService } from '../persisted/operations.service.js';

/** The gateway's database for a test, with what manages it. */
export interface ClientsWorld {
  /** As the gateway's role. */
  readonly database: GatewayDatabase;
  /** Address of the database for the gateway's role, and for the one that owns it. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly clients: ClientsService;
  readonly operations: OperationsService;
  /** Issues a key with what is said, and the defaults for the rest. */
  issue(given?: Partial<NewClientInput>): Promise<IssuedKey>;
  stop(): Promise<void>;
}

/** A migrated database of its own. */
export async function openClientsWorld(): Promise<ClientsWorld> {
  const fresh = await freshDatabase({
    role: 'gateway',
    version: createHash('sha256')
      .update(
        gatewayTables.migrations.map(({ name, prototype }) => `${name}${prototype.up.toString()}`).join(),
      )
      .digest('hex')
      .slice(0, 12),
    migrate: (url) => migrate({ url, ...gatewayTables }),
  });
  const database = new GatewayDatabase(fresh.appUrl);
  const clients = new ClientsService(database);
  return {
    database,
    url: fresh.appUrl,
    ownerUrl: fresh.ownerUrl,
    clients,
    operations: new OperationsService(database, () => null),
    issue: (given = {}) =>
      clients.issue(readInput(Input, { name: '街道看板', organization: '西苑街道办', ...given }), 'test'),
    stop: async () => {
      await database.close();
      await fresh.drop();
    },
  };
}
