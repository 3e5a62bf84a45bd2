import type { ListOrder } from '@governance/shared';
import type { JointMatter } from './joint-matter.js';

/** Matters are listed newest first. */
export const JOINT_MATTER_ORDER: ListOrder<JointMatter> = {
  list: 'jointMatters',
  shape: ['time', 'string'],
  keyOf: ({ raisedAt, id }) => [raisedAt.toISOString(), id],
};
