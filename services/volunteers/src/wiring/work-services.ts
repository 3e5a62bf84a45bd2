import type { DivisionDirectory } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { ActivityService } from '../activity/activity.service.js';
import { SqlActivityRepository } from '../activity/persistence/sql-activity.repository.js';
import { CertificateService } from '../certificate/certificate.service.js';
import { SqlCertificateRepository } from '../certificate/persistence/sql-certificate.repository.js';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import { SqlSuggestionRepository } from '../suggestion/persistence/sql-suggestion.repository.js';
import { SuggestionService } from '../suggestion/suggestion.service.js';
import { HourProofService } from '../hour-proof/hour-proof.service.js';
import { SqlHourProofRepository } from '../hour-proof/persistence/sql-hour-proof.repository.js';
import type { HourRecordRepository } from '../hour-record/hour-record.repository.js';
import { SqlServicePlanItemRepository } from '../service-plan-item/persistence/sql-service-plan-item.repository.js';
import { ServicePlanService } from '../service-plan-item/service-plan-item.service.js';
import { SqlSignUpRepository } from '../sign-up/persistence/sql-sign-up.repository.js';
import { SignUpService } from '../sign-up/sign-up.service.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';
import type { WorkServices } from './graphql/work-resolvers.js';
import type { WorkRepositories } from './work-loaders.js';

/** Where activities and what is done at them are stored: in PostgreSQL. */
export const workRepositories = (dataSource: DataSource, divisions: DivisionDirectory): WorkRepositories => ({
  activities: new SqlActivityRepository(dataSource, divisions),
  signUps: new SqlSignUpRepository(dataSource),
  certificates: new SqlCertificateRepository(dataSource),
  suggestions: new SqlSuggestionRepository(dataSource),
  hourProofs: new SqlHourProofRepository(dataSource),
  planItems: new SqlServicePlanItemRepository(dataSource, divisions),
});

/** What can be done with them. */
export function workServices(
  stored: WorkRepositories & {
    readonly teams: VolunteerTeamRepository;
    readonly hourRecords: HourRecordRepository;
    readonly volunteers: VolunteerRepository;
  },
): WorkServices {
  const activities = new ActivityService(stored.activities, stored.teams);
  return {
    activities,
    signUps: new SignUpService(stored.signUps, activities),
    hourProofs: new HourProofService(stored.hourProofs, stored.hourRecords, activities),
    certificates: new CertificateService(stored.certificates, stored.volunteers),
    suggestions: new SuggestionService(stored.suggestions, stored.volunteers),
    servicePlans: new ServicePlanService(stored.planItems, stored.teams),
  };
}
