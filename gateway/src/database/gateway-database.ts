import { createDataSource, type Sql, type TransactionRunner } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { CreateClients1800403200000 } from './migrations/1800403200000-create-clients.js';

/** What the gateway keeps: plain statements, since five small tables are each read in one place. */
export const gatewayTables = { tables: [], migrations: [CreateClients1800403200000] } as const;

const POOL_SIZE = 4;
const CONNECT_WITHIN_MS = 2000;

/**
 * The gateway's own database, connected when it is first needed and again after it was away: the gateway serves
 * tokens and strangers without it.
 */
export class GatewayDatabase implements Sql {
  private opened: Promise<DataSource> | null = null;

  constructor(private readonly url: string) {}

  /** Rejects while the database cannot be reached. */
  async query(text: string, parameters?: unknown[]): Promise<unknown[]> {
    const source = await this.open();
    return source.query(text, parameters);
  }

  /** One transaction: commits when the work resolves. */
  readonly transaction: TransactionRunner = async (work) => {
    const source = await this.open();
    return source.transaction(work);
  };

  async close(): Promise<void> {
    const source = await this.opened?.catch(() => null);
    this.opened = null;
    await source?.destroy();
  }

  private open(): Promise<DataSource> {
    this.opened ??= createDataSource({
      ...gatewayTables,
      url: this.url,
      poolSize: POOL_SIZE,
      connectionTimeoutMs: CONNECT_WITHIN_MS,
    })
      .initialize()
      .catch((error: unknown) => {
        this.opened = null; // the next statement tries again
        throw error;
      });
    return this.opened;
  }
}
