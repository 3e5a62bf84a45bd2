import { DomainError } from '@governance/shared';
import { FreshCache } from '../clients/fresh-cache.js';
import { operationId } from './registered-operation.js';
import type { SentOperation } from './sent-operation.js';

const KNOWN = 10_000;

/** Where registered operations are found. */
export interface OperationStore {
  bodyOf(id: string): Promise<string | null>;
}

/** Knows the registered operations. */
export class Safelist {
  private readonly bodies: FreshCache<string | null>;

  /** An operation that was taken off the list is refused after `freshMs`. */
  constructor(
    private readonly store: OperationStore,
    freshMs: number,
  ) {
    this.bodies = new FreshCache({ limit: KNOWN, freshMs });
  }

  /** The document of a hash, null when it is not registered. Rejects while the database is away. */
  async bodyOf(hash: string): Promise<string | null> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    return this.bodies.get(hash, () => this.store.bodyOf(hash));
  }

  /**
   * Passes an operation that is registered, sent by its hash or by its text. Throws `PERSISTED_ONLY`, and
   * `IDENTITY_UNAVAILABLE` while the database is away.
   */
  async assertRegistered({ query, hash }: SentOperation): Promise<void> {
    // What runs is the text where there is one, whatever hash comes with it.
    const id = query === null ? hash : operationId(query);
    if (id !== null && (await this.isRegistered(id))) return;
    throw new DomainError('PERSISTED_ONLY', '该密钥只能执行已登记的操作', { argument: 'query' });
  }

  private async isRegistered(id: string): Promise<boolean> {
    try {
      return (await this.bodyOf(id)) !== null;
    } catch {
      throw new DomainError('IDENTITY_UNAVAILABLE', '暂时无法核对已登记的操作,请稍后重试');
    }
  }
}
