import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { KeyUse } from '../key-uses.js';

/** What keys were used for, by minute, and when each was last used. */
export class KeyUseRepository {
  constructor(private readonly database: Sql) {}

  /** Adds to what is there. Rows are taken in one order by every gateway, so that two never wait for each other. */
  async add(uses: readonly KeyUse[]): Promise<void> {
    const column = <K extends keyof KeyUse>(name: K): readonly KeyUse[K][] => uses.map((use) => use[name]);
    await rowsOf(
      this.database,
      sql`WITH told AS (
            SELECT * FROM unnest(${column('keyId')}::text[], ${column('minute')}::timestamptz[],
              ${column('outcome')}::text[], ${column('requests')}::bigint[], ${column('cost')}::bigint[])
              AS t (key_id, minute, outcome, requests, cost)
          ), counted AS (
            INSERT INTO api_key_use (key_id, minute, outcome, requests, cost)
            SELECT key_id, minute, outcome, requests, cost FROM told ORDER BY key_id, minute, outcome
            ON CONFLICT (key_id, minute, outcome) DO UPDATE
            SET requests = api_key_use.requests + excluded.requests, cost = api_key_use.cost + excluded.cost
          ), last AS (
            SELECT k.id, told.minute FROM api_key k
            JOIN (SELECT key_id, max(minute) AS minute FROM told WHERE outcome = 'ADMITTED' GROUP BY key_id) told
              ON told.key_id = k.id
            WHERE k.last_used_at IS NULL OR k.last_used_at < told.minute ORDER BY k.id FOR UPDATE OF k
          ), used AS (
            UPDATE api_key SET last_used_at = last.minute FROM last WHERE api_key.id = last.id
          ) SELECT 1`,
    );
  }
}
