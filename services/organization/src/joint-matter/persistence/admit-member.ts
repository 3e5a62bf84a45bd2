import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';

/** A seat that has just been given. */
interface AdmittedSeat {
  readonly cityCode: string;
  readonly jointBodyId: string;
  readonly organizationId: string;
  readonly validTo: Date | null;
}

/**
 * Lets a member see the body's business: every matter and deliberation that was begun before its seat ended. Those begun
 * later name the members of their own time. Whoever has once been a party stays one, as with everything that was handed over.
 */
export async function admitMember(
  transaction: Sql,
  { cityCode, jointBodyId, organizationId, validTo }: AdmittedSeat,
): Promise<void> {
  const until = sql`coalesce(${validTo}::timestamptz, 'infinity')`;
  await rowsOf(
    transaction,
    sql`INSERT INTO joint_matter_party (city_code, matter_id, organization_id)
        SELECT city_code, id, ${organizationId} FROM joint_matter
        WHERE city_code = ${cityCode} AND joint_body_id = ${jointBodyId} AND raised_at < ${until}
        ON CONFLICT DO NOTHING`,
  );
  await rowsOf(
    transaction,
    sql`INSERT INTO deliberation_party (city_code, deliberation_id, organization_id)
        SELECT city_code, id, ${organizationId} FROM deliberation
        WHERE city_code = ${cityCode} AND joint_body_id = ${jointBodyId} AND opened_at < ${until}
        ON CONFLICT DO NOTHING`,
  );
}
