import type { Counterpart } from '../counterpart/counterpart.js';
import type { JointRole } from '../joint-body/joint-role.js';
import type { Organization } from '../organization/organization.js';
import type { Surroundings } from '../organization/surroundings.js';
import type { QuarterLink } from '../quarter-link/quarter-link.js';

/** A joint body of which an organization that is looked at has a seat or the chair. */
export interface HeldBody {
  readonly id: string;
  readonly name: string;
  readonly chairOrganizationId: string | null;
}

/** A seat that lasts, or is to begin. */
export interface HeldSeat {
  readonly id: string;
  readonly jointBody: HeldBody;
  readonly organizationId: string;
  readonly role: JointRole;
  readonly since: Date;
  readonly until: Date | null;
}

/** What an organization is to a residential quarter today. */
export interface HeldLink extends QuarterLink {
  readonly quarterName: string;
}

/** What is there when the structure is to be changed; held until the commit, so that it stays so. */
export interface Structure {
  /** For rules about one organization among others. */
  readonly around: Surroundings;
  /** One of the organizations that were asked for, in its newest version; null when there is none. */
  find(id: string): Organization | null;
  /** Those that stand directly below it today. */
  below(id: string): readonly Organization[];
  /** Those whose daily work it directs today. */
  commandedBy(id: string): readonly Organization[];
  seatsOf(id: string): readonly HeldSeat[];
  /** The joint bodies that it chairs. */
  chairedBy(id: string): readonly HeldBody[];
  counterpartOf(id: string): Counterpart | null;
  /** The residential quarters that it answers for today. */
  quartersOf(id: string): readonly HeldLink[];
  /** All that stand above an organization today. */
  ancestorIds(id: string): Promise<readonly string[]>;
  /** How many levels stand below the deepest-rooted of organizations; 0 when none has children. */
  heightBelow(ids: readonly string[]): Promise<number>;
  /** How many predecessors an organization has on record. */
  countPredecessors(id: string): Promise<number>;
}
