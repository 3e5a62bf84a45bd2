import { type DemoContext } from '../chance/demo-context.js';
import { gridsOf } from '../grids/grids.js';
import { quartersOf } from '../grids/quarters.js';
import { unitsOf } from '../organizations/units.js';
import { type CommunityPlace } from '../places/place.js';
import { withReporters } from './reporters.js';
import { type RequestContactPlan, type RequestPlan } from './request-plan.js';
import { requestsOf } from './requests.js';

/** The requests of a community and, apart from them, who can be reached about them. */
export interface CommunityRequestsPlan {
  /** Oldest first. */
  readonly requests: readonly RequestPlan[];
  /** At most one for each request; none for an anonymous one. */
  readonly contacts: readonly RequestContactPlan[];
}

/** What the service-requests service keeps of a community. */
export function communityRequestsPlan(place: CommunityPlace, context: DemoContext): CommunityRequestsPlan {
  const quarters = quartersOf(place, context);
  const unitNames = unitsOf(place, context).map(({ name }) => name);
  const surroundings = { community: place, quarters, unitNames };
  return withReporters(requestsOf(surroundings, gridsOf(place, quarters, context), context), place.code);
}
