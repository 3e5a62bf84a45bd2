import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Creation } from './creations';

const LIMIT_MS = 10_000;

/** Looks into a service's database, as its owner. */
export class ToldAndStored {
  private constructor(
    private readonly client: Client,
    private readonly creation: Creation,
    /** Position of the feed when this began. */
    private readonly from: string,
  ) {}

  /** Begins where the feed ends now. */
  static async open(ownerUrl: string, creation: Creation): Promise<ToldAndStored> {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    await untilAllIsMoved(client);
    const { rows } = await client.query<{ position: string }>('SELECT position FROM feed_head');
    return new ToldAndStored(client, creation, rows[0]?.position ?? '0');
  }

  /** Ids of what is stored under names that begin like this, sorted. */
  async stored(prefix: string): Promise<readonly string[]> {
    const { table, nameColumn } = this.creation;
    return this.ids(`SELECT id FROM ${table} WHERE ${nameColumn} LIKE $1 || '%'`, [prefix]);
  }

  /** Ids of what the feed tells of since, each as often as it does, sorted. Waits until all events are in it. */
  async told(): Promise<readonly string[]> {
    await untilAllIsMoved(this.client);
    return this.ids('SELECT entity_id AS id FROM feed WHERE position > $1 AND type = $2', [
      this.from,
      this.creation.event,
    ]);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private async ids(statement: string, parameters: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.client.query<{ id: string }>(statement, [...parameters]);
    return rows.map(({ id }) => id).sort();
  }
}

async function untilAllIsMoved(client: Client): Promise<void> {
  const limit = Date.now() + LIMIT_MS;
  for (;;) {
    const { rows } = await client.query('SELECT FROM outbox LIMIT 1');
    if (rows.length === 0) return;
    if (Date.now() > limit) throw new Error('events stay in the outbox');
    await sleep(50);
  }
}
