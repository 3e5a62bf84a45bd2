import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { ApiClient } from '../api-client.js';
import type { KnownKey } from '../known-key.js';

type Row = Omit<KnownKey, 'client'> & { readonly client: Omit<ApiClient, 'createdAt' | 'revokedAt'> } & {
  readonly clientCreatedAt: Date;
  readonly clientRevokedAt: Date | null;
};

/** What a request with a key needs to know, in one statement. */
export class KnownKeyRepository {
  constructor(private readonly database: Sql) {}

  async find(id: string): Promise<KnownKey | null> {
    const [row] = await rowsOf<Row>(
      this.database,
      sql`SELECT k.id, k.secret_hash AS "secretHash", k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt",
            c.created_at AS "clientCreatedAt", c.revoked_at AS "clientRevokedAt",
            json_build_object('id', c.id, 'name', c.name, 'organization', c.organization, 'tier', c.tier,
              'jurisdictions', c.jurisdictions, 'isSafelisted', c.is_safelisted,
              'costPerMinute', c.cost_per_minute, 'origins', c.origins) AS client
          FROM api_key k JOIN api_client c ON c.id = k.client_id WHERE k.id = ${id}`,
    );
    if (!row) return null;
    const { client, clientCreatedAt: createdAt, clientRevokedAt: revokedAt, ...key } = row;
    return { ...key, client: { ...client, createdAt, revokedAt } };
  }

  /** Origins that any client with a key that holds may be called from: what a preflight request can be told. */
  async origins(): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ origin: string }>(
      this.database,
      sql`SELECT DISTINCT unnest(c.origins) AS origin FROM api_client c
          WHERE c.revoked_at IS NULL AND EXISTS (
            SELECT 1 FROM api_key k
            WHERE k.client_id = c.id AND k.revoked_at IS NULL AND k.expires_at > now())`,
    );
    return new Set(rows.map(({ origin }) => origin));
  }
}
