import type { EntitySchema } from 'typeorm';
import { activityShiftTable, activityTable } from '../../activity/persistence/activity.table.js';
import { certificateTable } from '../../certificate/persistence/certificate.table.js';
import { hourCapTable } from '../../hour-proof/persistence/hour-cap.table.js';
import { hoursPlanTable } from '../../hours-plan/persistence/hours-plan.table.js';
import {
  planCategoryTable,
  planClaimTable,
  servicePlanItemTable,
} from '../../service-plan-item/persistence/service-plan-item.table.js';
import { signUpTable } from '../../sign-up/persistence/sign-up.table.js';

/** The tables of activities and what is done at them. */
export const WORK_MAPPINGS: readonly EntitySchema[] = [
  activityTable,
  activityShiftTable,
  signUpTable,
  planCategoryTable,
  servicePlanItemTable,
  planClaimTable,
  hourCapTable,
  certificateTable,
  hoursPlanTable,
];
