import { type CommunityBenefitsPlan, communityBenefitsPlan } from './benefits/community-benefits-plan.js';
import { type DemoContext } from './chance/demo-context.js';
import { type CommunityPlan } from './community-plan.js';
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

/** A community's plan of which each part is made when it is first read: a service reads its own part alone. */
export class PartialCommunityPlan implements CommunityPlan {
  private readonly organizationsPlan: () => CommunityOrganizationsPlan;
  private readonly gridsPlan: () => CommunityGridsPlan;
  private readonly requestsPlan: () => CommunityRequestsPlan;
  private readonly registerPlan: () => CommunityRegisterPlan;
  private readonly volunteersPlan: () => readonly VolunteerPlan[];
  private readonly servicePlan: () => CommunityServicePlan;
  private readonly workPlan: () => CommunityWorkPlan;
  private readonly benefitsPlan: () => CommunityBenefitsPlan;
  private readonly listsPlan: () => CommunityListsPlan;

  constructor(
    readonly place: CommunityPlace,
    context: DemoContext,
  ) {
    this.organizationsPlan = once(() => communityOrganizationsPlan(place, context));
    this.gridsPlan = once(() => communityGridsPlan(place, context));
    this.requestsPlan = once(() => communityRequestsPlan(place, context));
    this.registerPlan = once(() => communityRegisterPlan(place, context));
    this.volunteersPlan = once(() => communityVolunteersPlan(place, context));
    this.servicePlan = once(() => communityServicePlan(place, this.volunteersPlan(), context));
    this.workPlan = once(() => {
      const around = { volunteers: this.volunteersPlan(), teams: this.servicePlan().teams };
      return communityWorkPlan(place, around, context);
    });
    this.benefitsPlan = once(() => {
      const around = { volunteers: this.volunteersPlan(), teams: this.servicePlan().teams };
      return communityBenefitsPlan(place, around, context);
    });
    this.listsPlan = once(() => communityListsPlan(place, context));
  }

  get committee() {
    return this.organizationsPlan().committee;
  }
  get branches() {
    return this.organizationsPlan().branches;
  }
  get units() {
    return this.organizationsPlan().units;
  }
  get organizations() {
    return this.organizationsPlan().organizations;
  }
  get jointBody() {
    return this.organizationsPlan().jointBody;
  }
  get newSectors() {
    return this.organizationsPlan().newSectors;
  }
  get instructors() {
    return this.organizationsPlan().instructors;
  }
  get quarters() {
    return this.gridsPlan().quarters;
  }
  get grids() {
    return this.gridsPlan().grids;
  }
  get workers() {
    return this.gridsPlan().workers;
  }
  get responsibilities() {
    return this.gridsPlan().responsibilities;
  }
  get directory() {
    return this.gridsPlan().directory;
  }
  get patrols() {
    return this.gridsPlan().patrols;
  }
  get visits() {
    return this.gridsPlan().visits;
  }
  get gridEvents() {
    return this.gridsPlan().gridEvents;
  }
  get requests() {
    return this.requestsPlan().requests;
  }
  get contacts() {
    return this.requestsPlan().contacts;
  }
  get venues() {
    return this.registerPlan().venues;
  }
  get registerEntries() {
    return this.registerPlan().registerEntries;
  }
  get volunteers() {
    return this.volunteersPlan();
  }

  get service() {
    return this.servicePlan();
  }

  get work() {
    return this.workPlan();
  }

  get benefits() {
    return this.benefitsPlan();
  }

  get lists() {
    return this.listsPlan();
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
