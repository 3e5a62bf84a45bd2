import { DomainError, NotFoundError, type Sql, type TransactionRunner } from '@governance/shared';
import type { GraphQLSchema } from 'graphql';
import { ClientRepository } from '../clients/persistence/client.repository.js';
import { readManifest } from './manifest.js';
import { OperationRepository } from './operation.repository.js';
import type { RegisteredOperation } from './registered-operation.js';

/** Registered operations at most, of all clients. */
const LIMIT = 10_000;

/** What an import did. */
export interface ImportedOperations {
  readonly added: number;
  /** Were there before. */
  readonly known: number;
}

/** Which operations are registered. Each change is noted with who made it. */
export class OperationsService {
  constructor(
    private readonly database: Sql & { readonly transaction: TransactionRunner },
    /** What operations must fit, made when it is needed; null takes any that can be parsed. */
    private readonly schema: () => GraphQLSchema | null,
  ) {}

  list(): Promise<readonly Pick<RegisteredOperation, 'id' | 'name' | 'type'>[]> {
    return new OperationRepository(this.database).list();
  }

  /** Registers what a manifest holds, all of it or nothing. Throws `INVALID_INPUT`. */
  async import(manifest: unknown, actor: string): Promise<ImportedOperations> {
    const operations = readManifest(manifest, this.schema());
    return this.database.transaction(async (transaction) => {
      const repository = new OperationRepository(transaction);
      const added = await repository.add(operations);
      if ((await repository.list()).length > LIMIT) {
        throw new DomainError('INVALID_INPUT', `登记的操作不能超过${String(LIMIT)}个`, {
          field: 'operations',
        });
      }
      const result = { added: added.length, known: operations.length - added.length };
      const note = { at: new Date(), actor, act: 'OPERATIONS_ADDED', details: { ids: added } };
      if (added.length > 0) await new ClientRepository(transaction).note(note, null);
      return result;
    });
  }

  /** Takes an operation off the list. Throws `NOT_FOUND`. */
  async remove(id: string, actor: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      if (!(await new OperationRepository(transaction).remove(id))) throw new NotFoundError('操作');
      const note = { at: new Date(), actor, act: 'OPERATION_REMOVED', details: { id } };
      await new ClientRepository(transaction).note(note, null);
    });
  }
}
