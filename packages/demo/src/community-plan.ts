import { type CommunityBenefitsPlan, communityBenefitsPlan } from './benefits/community-benefits-plan.js';
import { type DemoContext } from './chance/demo-context.js';
import { type CommunityGridsPlan, communityGridsPlan } from './grids/community-grids-plan.js';
import { type CommunityListsPlan, communityListsPlan } from './lists/community-lists-plan.js';
import {
  type CommunityOrganizationsPlan,
  communityOrganizationsPlan,
} from './organizations/community-organizations-plan.js';
import { type CommunityPlace } from './places/place.js';
import { type CommunityRegisterPlan, communityRegisterPlan } from './register/community-register-plan.js';
import { type CommunityRequestsPlan, communityRequestsPlan } from './requests/community-requests-plan.js';
import { type CommunityServicePlan, communityServicePlan } from './volunteers/community-service-plan.js';
import { type CommunityWorkPlan, communityWorkPlan } from './volunteers/community-work-plan.js';
import { communityVolunteersPlan } from './volunteers/community-volunteers-plan.js';
import { type VolunteerPlan } from './volunteers/volunteer-plan.js';

/** Everything that the invented world has in one community. */
export interface CommunityPlan
  extends CommunityOrganizationsPlan, CommunityGridsPlan, CommunityRequestsPlan, CommunityRegisterPlan {
  readonly place: CommunityPlace;
  readonly volunteers: readonly VolunteerPlan[];
  readonly service: CommunityServicePlan;
  readonly work: CommunityWorkPlan;
  readonly benefits: CommunityBenefitsPlan;
  readonly lists: CommunityListsPlan;
}

/**
 * What a community holds: a function of its place and the anchor alone. Ids that point outside are those of the
 * township's and the county's plan. Each part can be had alone, and is the same then.
 */
export function communityPlan(place: CommunityPlace, context: DemoContext): CommunityPlan {
  const volunteers = communityVolunteersPlan(place, context);
  const service = communityServicePlan(place, volunteers, context);
  return {
    place,
    ...communityOrganizationsPlan(place, context),
    ...communityGridsPlan(place, context),
    ...communityRequestsPlan(place, context),
    ...communityRegisterPlan(place, context),
    volunteers,
    service,
    work: communityWorkPlan(place, { volunteers, teams: service.teams }, context),
    benefits: communityBenefitsPlan(place, { volunteers, teams: service.teams }, context),
    lists: communityListsPlan(place, context),
  };
}
