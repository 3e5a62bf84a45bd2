import type { ListOrder } from '@governance/shared';
import type { JointBody } from './joint-body.js';

/** Joint bodies are listed by place, then by age. */
export const JOINT_BODY_ORDER: ListOrder<JointBody> = {
  list: 'jointBodies',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
