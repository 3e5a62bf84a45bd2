import { newEntityId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { admitMember } from '../../joint-matter/persistence/admit-member.js';
import { announcedLink } from '../../quarter-link/persistence/announce-quarter-link.js';
import { SELECT_LINKS } from '../../quarter-link/persistence/quarter-link-statements.js';
import type { QuarterLink } from '../../quarter-link/quarter-link.js';
import type { Restructuring } from '../restructuring.js';
import type { Moment } from './write-organizations.js';

/** Lets the heirs answer for the quarters of those that end. As many quarters are covered as before. */
export async function writeQuarters(
  transaction: Sql,
  { quartersPassed }: Restructuring,
  { cityCode, at }: Moment,
): Promise<void> {
  if (quartersPassed.length === 0) return;
  const passed = quartersPassed.map(({ link, heirId }) => ({
    ...link,
    heirId,
    newId: newEntityId(cityCode),
  }));
  const oldIds = passed.map(({ id }) => id);
  await rowsOf(
    transaction,
    sql`UPDATE quarter_link SET valid_to = ${at}, version = version + 1
        WHERE city_code = ${cityCode} AND id = ANY(${oldIds})`,
  );
  await rowsOf(
    transaction,
    sql`INSERT INTO quarter_link (city_code, version, valid_from, id, division_code, quarter_id, kind, organization_id)
        SELECT ${cityCode}, 1, ${at}::timestamptz, link.* FROM unnest(${passed.map(({ newId }) => newId)}::text[],
          ${passed.map(({ divisionCode }) => divisionCode)}::text[], ${passed.map(({ quarterId }) => quarterId)}::text[],
          ${passed.map(({ kind }) => kind)}::text[], ${passed.map(({ heirId }) => heirId)}::text[]) AS link`,
  );
  const written = await rowsOf<QuarterLink>(
    transaction,
    sql`${SELECT_LINKS} WHERE l.city_code = ${cityCode}
        AND l.id = ANY(${[...oldIds, ...passed.map(({ newId }) => newId)]}) ORDER BY l.id`,
  );
  for (const link of written)
    await announcedLink(
      transaction,
      link,
      link.until === null ? 'ResidentialQuarterLinked' : 'ResidentialQuarterUnlinked',
    );
}

/**
 * Ends the affiliations of organizations that end, and lets those that pointed to them point to the heir with the
 * greatest share; to nobody where there is none, or where the heir itself would be pointed to.
 */
export async function writeAffiliations(
  transaction: Sql,
  { ended, succession }: Restructuring,
  { cityCode, at }: Moment,
): Promise<void> {
  if (ended.length === 0) return;
  const heirs = ended.map(({ id }) => {
    const links = (succession?.links ?? []).filter(({ predecessorId }) => predecessorId === id);
    const [heir] = links.toSorted((one, other) => other.thousandths - one.thousandths);
    return { id, heirId: heir?.successorId ?? null };
  });
  const [ids, heirIds] = [heirs.map(({ id }) => id), heirs.map(({ heirId }) => heirId)];
  await rowsOf(
    transaction,
    sql`WITH over AS (
          UPDATE organization_affiliation SET valid_to = ${at}
          WHERE city_code = ${cityCode} AND valid_to IS NULL
            AND (organization_id = ANY(${ids}) OR to_organization_id = ANY(${ids}))
          RETURNING organization_id, kind, to_organization_id
        )
        INSERT INTO organization_affiliation (city_code, valid_from, organization_id, kind, to_organization_id)
        SELECT ${cityCode}, ${at}::timestamptz, over.organization_id, over.kind, heir.heir_id
        FROM over JOIN unnest(${ids}::text[], ${heirIds}::text[]) AS heir (id, heir_id) ON heir.id = over.to_organization_id
        WHERE heir.heir_id IS NOT NULL AND heir.heir_id <> over.organization_id
          AND over.organization_id <> ALL(${ids})`,
  );
}

/** Lets who takes over a seat see the matters and deliberations of the body, as every member does. */
export async function admitHeirs(
  transaction: Sql,
  { seatsBegun }: Restructuring,
  { cityCode }: Moment,
): Promise<void> {
  for (const { jointBody, organizationId, until } of seatsBegun)
    await admitMember(transaction, { cityCode, jointBodyId: jointBody.id, organizationId, validTo: until });
}
