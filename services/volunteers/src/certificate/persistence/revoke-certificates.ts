import { appendEvents, rowsOf, type Sql } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';

/** Certificates of one city, as `certificate`. */
type Which = SqlText;

/** Revokes those that hold, in the caller's transaction. The others are told, and nothing of whose they are. */
export async function revokeCertificates(transaction: Sql, city: string, which: Which): Promise<void> {
  const revoked = await rowsOf<{ id: string; divisionCode: string; version: number }>(
    transaction,
    sql`WITH gone AS (
          UPDATE certificate SET revoked_at = ${new Date()}, version = version + 1
          WHERE city_code = ${city} AND revoked_at IS NULL AND ${which}
          RETURNING id, division_code AS "divisionCode", version
        ) SELECT * FROM gone ORDER BY id`,
  );
  if (revoked.length === 0) return;
  await appendEvents(
    transaction,
    revoked.map(({ id, divisionCode, version }) => ({
      type: 'CertificateRevoked',
      entity: 'Certificate',
      entityId: id,
      cityCode: city,
      divisionCode,
      version,
      payload: { divisionCode },
    })),
  );
}
