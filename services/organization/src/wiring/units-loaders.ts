import { ChildPages, TemporalLoader, loadByKey, loadListBy } from '@governance/shared';
import { INSTITUTION_SETUP_ORDER } from '../institution-setup/institution-setup-order.js';
import type { InstitutionSetupRepository } from '../institution-setup/institution-setup.repository.js';
import type { OrganizationProfileRepository } from '../organization-profile/organization-profile.repository.js';
import { QUARTER_LINK_ORDER } from '../quarter-link/quarter-link-order.js';
import type { QuarterLinkRepository } from '../quarter-link/quarter-link.repository.js';
import { STAFF_AGGREGATE_ORDER } from '../staff-aggregate/staff-aggregate-order.js';
import type { StaffAggregateRepository } from '../staff-aggregate/staff-aggregate.repository.js';
import type { TermRepository } from '../term/term.repository.js';
import { wordsFor } from '../term/words-for.js';

/** Where what organizations are: profiles, quarters, set-ups, staff and words are stored. */
export interface UnitsRepositories {
  readonly profiles: OrganizationProfileRepository;
  readonly quarterLinks: QuarterLinkRepository;
  readonly setups: InstitutionSetupRepository;
  readonly staff: StaffAggregateRepository;
  readonly terms: TermRepository;
}

/** Loaders of what organizations are: profiles, quarters, set-ups, staff and words. One set per request. */
export const unitsLoaders = ({ profiles, quarterLinks, setups, staff, terms }: UnitsRepositories) => ({
  organizationProfile: loadByKey(
    (ids) => profiles.findByOrganizations(ids),
    ({ organizationId }) => organizationId,
  ),
  affiliations: new TemporalLoader((asOf) =>
    loadListBy(
      (ids) => profiles.findAffiliations(ids, asOf),
      ({ organizationId }) => organizationId,
    ),
  ),
  groupsOfBranch: new TemporalLoader((asOf) =>
    loadByKey(
      (ids) => profiles.countGroups(ids, asOf),
      ({ branchId }) => branchId,
    ),
  ),
  linksOfQuarter: new TemporalLoader((asOf) =>
    loadListBy(
      (ids) => quarterLinks.findByQuarters(ids, asOf),
      ({ quarterId }) => quarterId,
    ),
  ),
  setupsOfOrganization: new ChildPages(setups.ofOrganizations, INSTITUTION_SETUP_ORDER),
  staffOfOrganization: new ChildPages(staff.ofOrganizations, STAFF_AGGREGATE_ORDER),
  quartersOfOrganization: new ChildPages(quarterLinks.ofOrganizations, QUARTER_LINK_ORDER),
  placeWord: loadByKey(
    (keys) => wordsFor(terms, keys),
    ({ key }) => key,
  ),
});
