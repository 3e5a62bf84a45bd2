import { rowsOf, type Sql } from '@governance/shared';
import sql, { empty } from 'sql-template-tag';
import type { ApiClient, ApiKey, ClientAct, ClientWithKeys, KeyUsage } from '../api-client.js';
import type { NewApiKey } from '../api-key.js';

/** Clients and their keys in the gateway's database; on a pool to read, on a transaction to write. */
export class ClientRepository {
  constructor(private readonly database: Sql) {}

  /** The 2,000 newest clients, the oldest of them first, each with its 20 newest keys. */
  async list(): Promise<readonly ClientWithKeys[]> {
    return this.read(null);
  }

  async find(id: string): Promise<ClientWithKeys | null> {
    const [client] = await this.read(id);
    return client ?? null;
  }

  /** How many clients are not revoked. */
  async countHolding(): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.database,
      sql`SELECT count(*)::integer AS count FROM api_client WHERE revoked_at IS NULL`,
    );
    return row?.count ?? 0;
  }

  /** Locks a client until the transaction ends, so that its keys change one after the other. */
  async lock(id: string): Promise<boolean> {
    const rows = await rowsOf(this.database, sql`SELECT 1 FROM api_client WHERE id = ${id} FOR UPDATE`);
    return rows.length > 0;
  }

  async insertClient(client: ApiClient): Promise<void> {
    await rowsOf(
      this.database,
      sql`INSERT INTO api_client (id, name, organization, tier, jurisdictions, is_safelisted, cost_per_minute,
            origins, created_at)
          VALUES (${client.id}, ${client.name}, ${client.organization}, ${client.tier},
            ${client.jurisdictions}::text[], ${client.isSafelisted}, ${client.costPerMinute},
            ${client.origins}::text[], ${client.createdAt})`,
    );
  }

  async insertKey(clientId: string, key: NewApiKey, createdAt: Date, expiresAt: Date): Promise<void> {
    await rowsOf(
      this.database,
      sql`INSERT INTO api_key (id, client_id, secret_hash, created_at, expires_at)
          VALUES (${key.id}, ${clientId}, ${key.secretHash}, ${createdAt}, ${expiresAt})`,
    );
  }

  /** Lets the keys that hold now end at a time, unless they end before. */
  async endKeys(clientId: string, endsAt: Date): Promise<void> {
    await rowsOf(
      this.database,
      sql`WITH ended AS (
            UPDATE api_key SET expires_at = least(expires_at, ${endsAt}::timestamptz)
            WHERE client_id = ${clientId} AND revoked_at IS NULL
          ) SELECT 1`,
    );
  }

  async revokeClient(id: string, at: Date): Promise<void> {
    await rowsOf(
      this.database,
      sql`WITH ended AS (UPDATE api_client SET revoked_at = ${at} WHERE id = ${id} AND revoked_at IS NULL) SELECT 1`,
    );
  }

  async revokeKey(id: string, at: Date): Promise<void> {
    await rowsOf(
      this.database,
      sql`WITH ended AS (UPDATE api_key SET revoked_at = ${at} WHERE id = ${id} AND revoked_at IS NULL) SELECT 1`,
    );
  }

  /** Notes what was done, by whom. */
  async note({ at, actor, act, details }: ClientAct, clientId: string | null): Promise<void> {
    await rowsOf(
      this.database,
      sql`INSERT INTO client_act (at, actor, act, client_id, details)
          VALUES (${at}, ${actor}, ${act}, ${clientId}, ${JSON.stringify(details)}::jsonb)`,
    );
  }

  /** What was done to a client, the newest first, at most 200. */
  async actsOn(clientId: string): Promise<readonly ClientAct[]> {
    return rowsOf<ClientAct>(
      this.database,
      sql`SELECT at, actor, act, details FROM client_act WHERE client_id = ${clientId} ORDER BY id DESC LIMIT 200`,
    );
  }

  /** What a client's keys came to since a time, by business day, the newest first, at most 1,000 rows. */
  async usageSince(clientId: string, since: Date): Promise<readonly KeyUsage[]> {
    return rowsOf<KeyUsage>(
      this.database,
      sql`SELECT u.key_id AS "keyId", to_char(u.minute AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day, u.outcome,
            sum(u.requests)::double precision AS requests, sum(u.cost)::double precision AS cost
          FROM api_key k JOIN api_key_use u ON u.key_id = k.id
          WHERE k.client_id = ${clientId} AND u.minute >= ${since}
          GROUP BY 1, 2, 3 ORDER BY 2 DESC, 1, 3 LIMIT 1000`,
    );
  }

  private async read(id: string | null): Promise<readonly ClientWithKeys[]> {
    const clients = await rowsOf<ApiClient>(
      this.database,
      sql`SELECT id, name, organization, tier, jurisdictions, is_safelisted AS "isSafelisted",
            cost_per_minute AS "costPerMinute", origins, created_at AS "createdAt", revoked_at AS "revokedAt"
          FROM (
            SELECT * FROM api_client ${id === null ? empty : sql`WHERE id = ${id}`}
            ORDER BY created_at DESC, id DESC LIMIT 2000
          ) AS newest ORDER BY created_at, id`,
    );
    const keys = await rowsOf<ApiKey & { clientId: string }>(
      this.database,
      sql`SELECT id, client_id AS "clientId", created_at AS "createdAt", expires_at AS "expiresAt",
            revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"
          FROM (
            SELECT *, row_number() OVER (PARTITION BY client_id ORDER BY created_at DESC, id) AS nth
            FROM api_key WHERE client_id = ANY (${clients.map((client) => client.id)}::text[])
          ) AS newest WHERE nth <= 20 ORDER BY created_at DESC, id`,
    );
    return clients.map((client) => ({
      ...client,
      keys: keys.flatMap(({ clientId, ...key }) => (clientId === client.id ? [key] : [])),
    }));
  }
}
