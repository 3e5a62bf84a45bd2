import { migrate } from '@governance/shared';
import { getOperationAST, parse } from 'graphql';
import { manifestOf } from '../persisted/manifest.js';
import { OperationsService } from '../persisted/operations.service.js';
import { GatewayDatabase, gatewayTables } from './gateway-database.js';

/**
 * Brings the gateway's database up to date as the role that owns it, and registers documents that every client may run.
 * Throws when a document holds no named operation.
 */
export async function prepareGatewayDatabase(ownerUrl: string, documents: readonly string[]): Promise<void> {
  await migrate({ url: ownerUrl, ...gatewayTables });
  if (documents.length === 0) return;
  const database = new GatewayDatabase(ownerUrl);
  try {
    const service = new OperationsService(database, () => null);
    await service.import(manifestOf(documents.map(operationOf)), 'start');
  } finally {
    await database.close();
  }
}

function operationOf(body: string) {
  const operation = getOperationAST(parse(body));
  if (!operation?.name) throw new Error('A document that is registered must hold one named operation.');
  return { name: operation.name.value, type: operation.operation, body };
}
