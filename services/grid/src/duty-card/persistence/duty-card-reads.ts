import { cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DutyCard, DutyCardIssue } from '../duty-card.js';

/** An issue as the domain knows it, of `duty_card c`; never with the hash. */
export const ISSUE_COLUMNS = sql`c.id, c.division_code AS "divisionCode", c.version, c.worker_id AS "workerId",
  c.grid_id AS "gridId", c.issued_at AS "issuedAt", c.expires_at AS "expiresAt", c.revoked_at AS "revokedAt"`;

/** One issue. Throws `NOT_FOUND`. */
export async function theIssue(database: Sql, id: string): Promise<DutyCardIssue> {
  const [issue] = await rowsOf<DutyCardIssue>(
    database,
    sql`SELECT ${ISSUE_COLUMNS} FROM duty_card c WHERE c.city_code = ${cityOfId(id)} AND c.id = ${id}`,
  );
  if (!issue) throw new NotFoundError('公示牌');
  return issue;
}

/**
 * The card under a key. All that can be wrong with a token is asked in this one statement, so that an unknown, a
 * revoked and an expired one, and one whose worker or grid ended, are the same answer after the same work.
 */
export async function cardUnder(
  database: Sql,
  { cityCode, tokenHash }: { readonly cityCode: string; readonly tokenHash: string },
): Promise<DutyCard | null> {
  const [card] = await rowsOf<DutyCard>(
    database,
    sql`SELECT w.display_name AS "workerName", coalesce(kind.name, w.kind) AS "workerKind", g.code AS "gridCode",
          v.name AS "gridName", w.work_phone AS "workPhone", g.division_code AS "divisionCode"
        FROM duty_card c
        JOIN grid_assignment a ON a.city_code = c.city_code AND a.grid_id = c.grid_id AND a.worker_id = c.worker_id
          AND a.valid_to IS NULL
        JOIN grid_worker w ON w.city_code = c.city_code AND w.id = c.worker_id AND w.ended_at IS NULL
        JOIN grid g ON g.city_code = c.city_code AND g.id = c.grid_id
        JOIN grid_version v ON v.city_code = c.city_code AND v.grid_id = c.grid_id AND v.valid_to IS NULL
        LEFT JOIN LATERAL (
          SELECT k.name FROM reference_kind k
          WHERE k.city_code = ANY(ARRAY[c.city_code, '0000']) AND k.noun = 'GRID_WORKER' AND k.code = w.kind
          ORDER BY k.city_code DESC LIMIT 1
        ) kind ON TRUE
        WHERE c.city_code = ${cityCode} AND c.token_hash = ${tokenHash} AND c.revoked_at IS NULL
          AND (c.expires_at IS NULL OR c.expires_at > ${new Date()})`,
  );
  return card ?? null;
}
