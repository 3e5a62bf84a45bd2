import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadEach,
  loadListBy,
  type SubgraphRequest,
} from '@governance/shared';
import { ACTIVITY_ORDER } from '../activity/activity-order.js';
import type { ActivityRepository } from '../activity/activity.repository.js';
import type { CertificateRepository } from '../certificate/certificate.repository.js';
import type { HourProofRepository } from '../hour-proof/hour-proof.repository.js';
import { HOURS_PLAN_ORDER } from '../hours-plan/hours-plan-order.js';
import type { HoursPlanRepository } from '../hours-plan/hours-plan.repository.js';
import { PLAN_ITEM_ORDER } from '../service-plan-item/plan-item-order.js';
import type { ServicePlanItemRepository } from '../service-plan-item/service-plan-item.repository.js';
import { SIGN_UP_ORDER } from '../sign-up/sign-up-order.js';
import type { SignUpRepository } from '../sign-up/sign-up.repository.js';
import type { SuggestionRepository } from '../suggestion/suggestion.repository.js';
import { kindsOf } from '../team-kind/team-kind.js';

/** Where activities and what is done at them are stored. */
export interface WorkRepositories {
  readonly activities: ActivityRepository;
  readonly signUps: SignUpRepository;
  readonly planItems: ServicePlanItemRepository;
  readonly hourProofs: HourProofRepository;
  readonly suggestions: SuggestionRepository;
  readonly hoursPlans: HoursPlanRepository;
  readonly certificates: CertificateRepository;
}

const PLAN_STEPS = ['plan.item', 'plan.claimed', 'plan.done'];
/** Each is counted by category, and once more by who provides it. */
const PLAN_MEASURES = [...PLAN_STEPS, ...PLAN_STEPS.map((step) => `${step}_source`)];
/** Stocks: what there is now. */
const PLAN_FIGURES = { flows: [], stocks: PLAN_MEASURES, byDimension: PLAN_MEASURES };

const byId = ({ id }: { readonly id: string }): string => id;

/** Loaders of activities and what is done at them. One set per request. */
export const workLoaders = (
  {
    activities,
    signUps,
    planItems,
    certificates,
    hoursPlans,
    figures,
  }: WorkRepositories & { readonly figures: FigureReader },
  { viewer }: SubgraphRequest,
) => ({
  activity: loadByKey((ids) => activities.findByIds(ids), byId),
  activityShift: loadByKey((ids) => activities.findShifts(ids), byId),
  shiftsOfActivity: loadListBy(
    (ids) => activities.findShiftsOf(ids),
    ({ activityId }) => activityId,
  ),
  activitiesOfDivision: new ChildPages(activities.ofDivisions, ACTIVITY_ORDER),
  signUp: loadByKey((ids) => signUps.findByIds(ids, viewer), byId),
  signUpsOfVolunteer: new ChildPages(signUps.ofVolunteers(viewer), SIGN_UP_ORDER),
  hoursPlan: loadByKey((ids) => hoursPlans.findByIds(ids, viewer), byId),
  hoursPlansOfVolunteer: new ChildPages(hoursPlans.ofVolunteers(viewer), HOURS_PLAN_ORDER),
  certificatesOfVolunteer: loadListBy(
    (ids) => certificates.findByVolunteers(ids),
    ({ volunteerId }) => volunteerId,
  ),
  planCategoriesOfCity: loadEach(
    async (cities: readonly string[]) => {
      const known = await planItems.findCategories(cities);
      return cities.map((city) => kindsOf(city, known));
    },
    (city: string) => city,
  ),
  servicePlanItem: loadByKey((ids) => planItems.findByIds(ids), byId),
  claimsOfPlanItem: loadListBy(
    (ids) => planItems.findClaims(ids),
    ({ itemId }) => itemId,
  ),
  planItemsOfDivision: new ChildPages(planItems.ofDivisions, PLAN_ITEM_ORDER),
  planFigures: new FigureLoader(figures, PLAN_FIGURES),
});
