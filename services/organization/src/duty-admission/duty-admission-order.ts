import type { ListOrder } from '@governance/shared';
import type { DutyAdmission } from './duty-admission.js';

/** Admissions are listed by place, then by age. */
export const ADMISSION_ORDER: ListOrder<DutyAdmission> = {
  list: 'dutyAdmissions',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
