import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { JointRole } from '../../joint-body/joint-role.js';
import type { HeldBody, HeldSeat } from '../structure.js';

/** Locks the joint bodies of which organizations have a seat or the chair; answers their ids. */
export async function holdBodies(
  transaction: Sql,
  city: string,
  organizationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const ids = [...organizationIds];
  const held = await rowsOf<{ id: string }>(
    transaction,
    sql`SELECT b.id FROM joint_body b
        WHERE b.city_code = ${city} AND b.valid_to IS NULL AND (
          b.chair_organization_id = ANY(${ids}) OR b.id IN (
            SELECT m.joint_body_id FROM joint_membership m
            WHERE m.city_code = ${city} AND m.organization_id = ANY(${ids})
              AND (m.valid_to IS NULL OR m.valid_to > clock_timestamp())))
        ORDER BY b.id FOR UPDATE`,
  );
  return new Set(held.map(({ id }) => id));
}

/** Joint bodies that organizations chair. */
export const chairedIn = (
  transaction: Sql,
  city: string,
  organizationIds: readonly string[],
): Promise<readonly HeldBody[]> =>
  rowsOf<HeldBody>(
    transaction,
    sql`SELECT id, name, chair_organization_id AS "chairOrganizationId" FROM joint_body
        WHERE city_code = ${city} AND chair_organization_id = ANY(${[...organizationIds]}) AND valid_to IS NULL
        ORDER BY id`,
  );

/** Seats of organizations that last or are to begin, in bodies that exist. */
export async function seatsIn(
  transaction: Sql,
  city: string,
  organizationIds: readonly string[],
): Promise<readonly HeldSeat[]> {
  const rows = await rowsOf<SeatRow>(
    transaction,
    sql`SELECT m.id, m.organization_id AS "organizationId", m.role, m.valid_from AS since, m.valid_to AS until,
          b.id AS "bodyId", b.name AS "bodyName", b.chair_organization_id AS "chairOrganizationId"
        FROM joint_membership m JOIN joint_body b ON b.city_code = m.city_code AND b.id = m.joint_body_id
        WHERE m.city_code = ${city} AND m.organization_id = ANY(${[...organizationIds]})
          AND (m.valid_to IS NULL OR m.valid_to > clock_timestamp()) AND b.valid_to IS NULL
        ORDER BY m.id`,
  );
  return rows.map(({ bodyId, bodyName, chairOrganizationId, ...seat }) => ({
    ...seat,
    jointBody: { id: bodyId, name: bodyName, chairOrganizationId },
  }));
}

interface SeatRow {
  readonly id: string;
  readonly organizationId: string;
  readonly role: JointRole;
  readonly since: Date;
  readonly until: Date | null;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly chairOrganizationId: string | null;
}
