import { appendEvents, cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DutyCardIssue } from '../duty-card.js';
import { ISSUE_COLUMNS } from './duty-card-reads.js';

/** Tells others what became of cards, in the transaction of the change; never a token or what it could be found by. */
export async function announceCards(
  transaction: Sql,
  issues: readonly DutyCardIssue[],
  type: string,
): Promise<void> {
  await appendEvents(
    transaction,
    issues.map(({ id, divisionCode, version, workerId, gridId, issuedAt, expiresAt, revokedAt }) => ({
      type,
      entity: 'DutyCard',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, workerId, gridId, issuedAt, expiresAt, revokedAt },
    })),
  );
}

/** Revokes the cards of a worker in grids: who no longer answers for one is on no notice, even when they come back. */
export async function revokeCards(
  transaction: Sql,
  workerId: string,
  gridIds: readonly string[],
): Promise<void> {
  const revoked = await rowsOf<DutyCardIssue>(
    transaction,
    sql`WITH c AS (
          UPDATE duty_card SET revoked_at = ${new Date()}, version = version + 1
          WHERE city_code = ${cityOfId(workerId)} AND worker_id = ${workerId} AND grid_id = ANY(${gridIds})
            AND revoked_at IS NULL RETURNING *
        ) SELECT ${ISSUE_COLUMNS} FROM c ORDER BY c.id`,
  );
  await announceCards(transaction, revoked, 'DutyCardRevoked');
}
