import { ActivityService } from '../activity/activity.service.js';
import { CertificateService } from '../certificate/certificate.service.js';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import { SuggestionService } from '../suggestion/suggestion.service.js';
import { HourProofService } from '../hour-proof/hour-proof.service.js';
import type { HourRecordRepository } from '../hour-record/hour-record.repository.js';
import { HoursPlanService } from '../hours-plan/hours-plan.service.js';
import { ServicePlanService } from '../service-plan-item/service-plan-item.service.js';
import { SignUpService } from '../sign-up/sign-up.service.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';
import type { WorkRepositories } from './work-loaders.js';

/** What can be done with them. */
export function workServices(
  stored: WorkRepositories & {
    readonly teams: VolunteerTeamRepository;
    readonly hourRecords: HourRecordRepository;
    readonly volunteers: VolunteerRepository;
  },
) {
  const activities = new ActivityService(stored.activities, stored.teams);
  return {
    activities,
    signUps: new SignUpService(stored.signUps, activities),
    hourProofs: new HourProofService(stored.hourProofs, stored.hourRecords, activities),
    certificates: new CertificateService(stored.certificates, stored.volunteers),
    suggestions: new SuggestionService(stored.suggestions, stored.volunteers),
    hoursPlans: new HoursPlanService(stored.hoursPlans),
    servicePlans: new ServicePlanService(stored.planItems, stored.teams),
  };
}
