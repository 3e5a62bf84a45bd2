import { rowsOf, type Sql, validAt } from '@governance/shared';
import sql from 'sql-template-tag';
import type { Affiliation, AffiliationKind } from '../affiliation.js';
import type { OrganizationProfile } from '../organization-profile.js';
import type { GroupCount } from '../organization-profile.repository.js';

/** Profiles of organizations of one city. */
export const profilesIn = (
  database: Sql,
  city: string,
  ids: readonly string[],
): Promise<OrganizationProfile[]> =>
  rowsOf<OrganizationProfile>(
    database,
    sql`SELECT organization_id AS "organizationId", uscc, strand, industry, member_households AS "memberHouseholds"
        FROM organization_profile WHERE city_code = ${city} AND organization_id = ANY(${[...ids]})`,
  );

/** To whom organizations of one city belong. */
export const affiliationsIn = (
  database: Sql,
  city: string,
  ids: readonly string[],
  asOf: Date | null,
): Promise<Affiliation[]> =>
  rowsOf<Affiliation>(
    database,
    sql`SELECT a.organization_id AS "organizationId", a.kind, a.to_organization_id AS "toOrganizationId"
        FROM organization_affiliation a
        WHERE a.city_code = ${city} AND a.organization_id = ANY(${[...ids]}) AND ${validAt('a', asOf)}
        ORDER BY a.organization_id, a.kind`,
  );

/** How many party groups stand under organizations of one city. */
export const groupCountsIn = (
  database: Sql,
  city: string,
  ids: readonly string[],
  asOf: Date | null,
): Promise<GroupCount[]> =>
  rowsOf<GroupCount>(
    database,
    sql`SELECT v.parent_id AS "branchId", count(*)::integer AS count FROM organization_version v
        WHERE v.city_code = ${city} AND v.parent_id = ANY(${[...ids]}) AND v.kind = 'GROUP' AND ${validAt('v', asOf)}
        GROUP BY v.parent_id`,
  );

/** Locks organizations of one city until the commit, in order of id, so that two writers never wait for each other. */
export async function lockOrganizations(
  transaction: Sql,
  city: string,
  ids: readonly string[],
): Promise<void> {
  await rowsOf(
    transaction,
    sql`SELECT id FROM organization WHERE city_code = ${city} AND id = ANY(${[...ids]}) ORDER BY id FOR NO KEY UPDATE`,
  );
}

/** One kind of tie of one organization. */
interface Tie {
  readonly city: string;
  readonly organizationId: string;
  readonly kind: AffiliationKind;
}

/** Ends the tie of a kind that leads elsewhere, and begins the one that is wanted. Whole milliseconds, as answers show them. */
export async function tieFromNowOn(
  transaction: Sql,
  { city, organizationId, kind }: Tie,
  to: string | null,
): Promise<void> {
  const [ended] = await rowsOf<{ at: Date }>(
    transaction,
    sql`WITH ended AS (
          UPDATE organization_affiliation SET
            valid_to = date_trunc('milliseconds', greatest(clock_timestamp(), valid_from + interval '1 millisecond'))
          WHERE city_code = ${city} AND organization_id = ${organizationId} AND kind = ${kind} AND valid_to IS NULL
            AND to_organization_id IS DISTINCT FROM ${to}::text
          RETURNING valid_to
        ) SELECT valid_to AS at FROM ended`,
  );
  if (to === null) return;
  await rowsOf(
    transaction,
    sql`INSERT INTO organization_affiliation (city_code, organization_id, kind, valid_from, to_organization_id)
        VALUES (${city}, ${organizationId}, ${kind}, ${ended?.at ?? new Date()}, ${to})
        ON CONFLICT (city_code, organization_id, kind) WHERE valid_to IS NULL DO NOTHING`,
  );
}
