/** An organization's seat in a joint body, in the order in which seats are listed. */
export enum JointRole {
  SECRETARY = 'SECRETARY',
  DEPUTY_SECRETARY = 'DEPUTY_SECRETARY',
  CONCURRENT_DEPUTY_SECRETARY = 'CONCURRENT_DEPUTY_SECRETARY',
  CONVENER = 'CONVENER',
  MEMBER = 'MEMBER',
  CONCURRENT_MEMBER = 'CONCURRENT_MEMBER',
}

/** All seats, the first first. */
export const JOINT_ROLES: readonly JointRole[] = Object.values(JointRole);
