import type { Viewer } from '@governance/shared';
import type { PartyMembership, ToldConsent, VolunteerName, VolunteerPhone } from './volunteer-identity.js';

/** Who reads, and in which request. */
export interface IdentityReader {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/**
 * What identifies volunteers, apart from everything else. The database answers only what this reader may read; each
 * answer is in the audit before it is given.
 */
export interface VolunteerIdentityRepository {
  findNames(ids: readonly string[], reader: IdentityReader): Promise<readonly VolunteerName[]>;
  findPhones(ids: readonly string[], reader: IdentityReader): Promise<readonly VolunteerPhone[]>;
  /** Of those who told it. */
  findPartyMemberships(ids: readonly string[], reader: IdentityReader): Promise<readonly PartyMembership[]>;
  /** Of children. */
  findConsents(ids: readonly string[], reader: IdentityReader): Promise<readonly ToldConsent[]>;
}
