import { type JointWorkPlan } from '../joint-work/joint-work-plan.js';

/** A seat in a joint body. */
export type DemoJointRole = 'SECRETARY' | 'CONCURRENT_DEPUTY_SECRETARY' | 'CONCURRENT_MEMBER' | 'MEMBER';

/** The words for the seats. */
export const JOINT_ROLE_NAMES: Readonly<Record<DemoJointRole, string>> = {
  SECRETARY: '书记',
  CONCURRENT_DEPUTY_SECRETARY: '兼职副书记',
  CONCURRENT_MEMBER: '兼职委员',
  MEMBER: '委员',
};

/** One organization's seat over a time. */
export interface JointMembershipPlan {
  readonly id: string;
  readonly organizationId: string;
  readonly role: DemoJointRole;
  readonly since: Date;
  /** Null while it lasts. */
  readonly until: Date | null;
}

/** 大工委 of a township or 大党委 of a community, with all seats it ever had: 5 to 20 of them lasting. */
export interface JointBodyPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly kind: 'STREET_BIG_COMMITTEE' | 'COMMUNITY_BIG_COMMITTEE';
  readonly name: string;
  readonly chairOrganizationId: string;
  readonly validFrom: Date;
  readonly memberships: readonly JointMembershipPlan[];
  /** Its meetings, matters and deliberations. */
  readonly work: JointWorkPlan;
}
