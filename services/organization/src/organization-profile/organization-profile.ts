import type { AffiliationKind } from './affiliation.js';
import type { Strand } from './strand.js';

/** What is known of an organization besides its name, kind and place. The past of it is not kept. */
export interface OrganizationProfile {
  readonly organizationId: string;
  /** 18 characters, unique in a city. Party organizations often have none. */
  readonly uscc: string | null;
  /** Of party organizations alone. */
  readonly strand: Strand | null;
  /** Code of the industry, e.g. `PROPERTY`. */
  readonly industry: string | null;
  /** Of branches alone: how many households of members are open to neighbours. A count, never addresses. */
  readonly memberHouseholds: number | null;
}

/** What is to be another from now on. What is left out stays, null clears. */
export interface ProfileChange {
  readonly uscc?: string | null;
  readonly strand?: Strand | null;
  readonly industry?: string | null;
  readonly memberHouseholds?: number | null;
  /** Ids of the organizations that it belongs to. */
  readonly affiliations: Readonly<Partial<Record<AffiliationKind, string | null | undefined>>>;
}
