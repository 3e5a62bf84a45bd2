import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { Organization } from '../../organization/organization.js';
import type { Affiliation } from '../affiliation.js';
import type { OrganizationProfile } from '../organization-profile.js';

/**
 * Tells others what is known of an organization now, beside what every event of an organization says; in the transaction
 * that changed it. Never how many members or households it has.
 */
export async function announcedProfile(
  transaction: Sql,
  organization: Organization,
  profile: OrganizationProfile,
  affiliations: readonly Affiliation[],
): Promise<void> {
  const { id, version, divisionCode } = organization;
  // What is undefined does not become JSON.
  const state = { ...organization, id: undefined, version: undefined, memberCount: undefined };
  const { uscc, strand, industry } = profile;
  const ties = Object.fromEntries(affiliations.map(({ kind, toOrganizationId }) => [kind, toOrganizationId]));
  await appendEvents(transaction, [
    {
      type: 'OrganizationProfileChanged',
      entity: 'Organization',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { ...state, uscc, strand, industry, affiliations: ties },
    },
  ]);
}
