import type { JointRole } from './joint-role.js';

/** One organization's seat in a joint body over a time. */
export interface JointMember {
  readonly id: string;
  readonly jointBodyId: string;
  readonly organizationId: string;
  readonly role: JointRole;
  readonly since: Date;
  /** Null while it lasts. */
  readonly until: Date | null;
}

/** A seat with the instant that it was asked for; none is now. */
export interface JointMemberAsOf extends JointMember {
  readonly asOf?: Date | null;
}
