import type { Organization } from '../organization/organization.js';
import type { CheckAround } from '../organization/surroundings.js';
import type { Affiliation } from './affiliation.js';
import type { OrganizationProfile, ProfileChange } from './organization-profile.js';

/** How many party groups a branch has. */
export interface GroupCount {
  readonly branchId: string;
  readonly count: number;
}

/** What is known of organizations besides their names, kinds and places. */
export interface OrganizationProfileRepository {
  /** Of those that have one. */
  findByOrganizations(ids: readonly string[]): Promise<readonly OrganizationProfile[]>;
  /** To whom each of many belongs, at an instant or now. */
  findAffiliations(ids: readonly string[], asOf: Date | null): Promise<readonly Affiliation[]>;
  /** How many organizations of kind GROUP stand directly under each, at an instant or now; those with none are left out. */
  countGroups(ids: readonly string[], asOf: Date | null): Promise<readonly GroupCount[]>;
  /**
   * Changes what is known. `check` runs in the same transaction and may refuse. Throws `CONFLICT` unless the
   * organization still has `expectedVersion`, and `ALREADY_EXISTS` for a code that another one has.
   */
  change(
    id: string,
    change: ProfileChange,
    expectedVersion: number,
    check: CheckAround,
  ): Promise<Organization>;
}
