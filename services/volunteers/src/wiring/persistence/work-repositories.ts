import type { DivisionDirectory } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { SqlActivityRepository } from '../../activity/persistence/sql-activity.repository.js';
import { SqlCertificateRepository } from '../../certificate/persistence/sql-certificate.repository.js';
import { SqlHourProofRepository } from '../../hour-proof/persistence/sql-hour-proof.repository.js';
import { SqlHoursPlanRepository } from '../../hours-plan/persistence/sql-hours-plan.repository.js';
import { SqlServicePlanItemRepository } from '../../service-plan-item/persistence/sql-service-plan-item.repository.js';
import { SqlSignUpRepository } from '../../sign-up/persistence/sql-sign-up.repository.js';
import { SqlSuggestionRepository } from '../../suggestion/persistence/sql-suggestion.repository.js';
import type { WorkRepositories } from '../work-loaders.js';

/** Where activities and what is done at them are stored: in PostgreSQL. */
export const workRepositories = (dataSource: DataSource, divisions: DivisionDirectory): WorkRepositories => ({
  activities: new SqlActivityRepository(dataSource, divisions),
  signUps: new SqlSignUpRepository(dataSource),
  certificates: new SqlCertificateRepository(dataSource),
  suggestions: new SqlSuggestionRepository(dataSource),
  hourProofs: new SqlHourProofRepository(dataSource),
  hoursPlans: new SqlHoursPlanRepository(dataSource, divisions),
  planItems: new SqlServicePlanItemRepository(dataSource, divisions),
});
