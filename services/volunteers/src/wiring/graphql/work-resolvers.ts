import type { ActivityService } from '../../activity/activity.service.js';
import {
  ActivityFieldsResolver,
  DivisionActivitiesResolver,
} from '../../activity/graphql/activity-fields.resolver.js';
import { ActivityResolver } from '../../activity/graphql/activity.resolver.js';
import type { CertificateService } from '../../certificate/certificate.service.js';
import {
  CertificateProofResolver,
  CertificateResolver,
} from '../../certificate/graphql/certificate.resolver.js';
import { HourProofResolver } from '../../hour-proof/graphql/hour-proof.resolver.js';
import type { HourProofService } from '../../hour-proof/hour-proof.service.js';
import {
  HoursPlanResolver,
  VolunteerHoursPlansResolver,
} from '../../hours-plan/graphql/hours-plan.resolver.js';
import type { HoursPlanService } from '../../hours-plan/hours-plan.service.js';
import {
  SignUpFieldsResolver,
  VolunteerSignUpsResolver,
} from '../../sign-up/graphql/sign-up-fields.resolver.js';
import {
  DivisionServicePlanResolver,
  PlanClaimFieldsResolver,
  ServicePlanFieldsResolver,
} from '../../service-plan-item/graphql/service-plan-fields.resolver.js';
import { ServicePlanItemResolver } from '../../service-plan-item/graphql/service-plan-item.resolver.js';
import type { ServicePlanService } from '../../service-plan-item/service-plan-item.service.js';
import {
  SuggestedShiftResolver,
  SuggestedWishResolver,
} from '../../suggestion/graphql/suggestion.resolver.js';
import type { SuggestionService } from '../../suggestion/suggestion.service.js';
import { SignUpResolver } from '../../sign-up/graphql/sign-up.resolver.js';
import type { SignUpService } from '../../sign-up/sign-up.service.js';

/** What the resolvers of activities call. */
export interface WorkServices {
  readonly activities: ActivityService;
  readonly signUps: SignUpService;
  readonly certificates: CertificateService;
  readonly suggestions: SuggestionService;
  readonly hourProofs: HourProofService;
  readonly hoursPlans: HoursPlanService;
  readonly servicePlans: ServicePlanService;
}

/** Everything that answers for activities and what is done at them. */
export const workResolvers = (services: WorkServices): readonly object[] => [
  new ActivityResolver(services.activities),
  new ActivityFieldsResolver(),
  new DivisionActivitiesResolver(),
  new SignUpResolver(services.signUps),
  new SignUpFieldsResolver(),
  new VolunteerSignUpsResolver(),
  new CertificateResolver(services.certificates),
  new CertificateProofResolver(),
  new SuggestedShiftResolver(services.suggestions),
  new SuggestedWishResolver(services.suggestions),
  new HourProofResolver(services.hourProofs),
  new HoursPlanResolver(services.hoursPlans),
  new VolunteerHoursPlansResolver(),
  new ServicePlanItemResolver(services.servicePlans),
  new ServicePlanFieldsResolver(),
  new PlanClaimFieldsResolver(),
  new DivisionServicePlanResolver(),
];
