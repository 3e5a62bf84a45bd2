import type { ListOrder } from '@governance/shared';
import type { JointMember } from './joint-member.js';
import { JOINT_ROLES } from './joint-role.js';

/** Seats are listed by rank, then by length of service. */
export const JOINT_MEMBER_ORDER: ListOrder<JointMember> = {
  list: 'jointMembers',
  shape: ['number', 'time', 'string'],
  keyOf: ({ role, since, id }) => [JOINT_ROLES.indexOf(role), since.toISOString(), id],
};

/** The seats of one organization in all bodies, in the same order. */
export const JOINT_MEMBERSHIP_ORDER: ListOrder<JointMember> = {
  ...JOINT_MEMBER_ORDER,
  list: 'jointMemberships',
};
