import { businessDay, type StatDelta } from '@governance/shared';
import type { JointBody } from '../joint-body.js';

/** What a joint body adds to the stock `joint_body` on the day on which it is founded. */
export const bodyBegun = ({
  divisionCode,
  kind,
  validFrom,
}: Pick<JointBody, 'divisionCode' | 'kind' | 'validFrom'>): StatDelta => ({
  scope: divisionCode,
  day: businessDay(validFrom),
  measure: 'joint_body',
  dimension: kind,
  amount: 1,
});
