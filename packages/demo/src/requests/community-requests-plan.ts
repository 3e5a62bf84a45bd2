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
  const requests = requestsOf(surroundings, gridsOf(place, quarters, context), context);
  return withReporters(withExample(requests, place.code), place.code);
}

/**
 * One request of each community, the last that went all the way to a satisfied reporter, has a number that whoever shows
 * the demonstration can compute.
 */
function withExample(requests: readonly RequestPlan[], divisionCode: string): readonly RequestPlan[] {
  const example = requests.findLast(
    ({ status, assignments, callbacks }) =>
      status === 'CLOSED' && assignments.length > 0 && callbacks.some(({ contacted }) => contacted),
  );
  return requests.map((request) =>
    request === example ? { ...request, numberKey: `timeline-example ${divisionCode}` } : request,
  );
}
