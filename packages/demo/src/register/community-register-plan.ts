import { type DemoContext } from '../chance/demo-context.js';
import { type CommunityPlace } from '../places/place.js';
import { type VenuePlan } from '../venues/venue-plan.js';
import { venuesOf } from '../venues/venues.js';
import { registerEntriesOf } from './register-entries.js';
import { type RegisterEntryPlan } from './register-entry-plan.js';

/** The venues of a community and what its register holds. */
export interface CommunityRegisterPlan {
  readonly venues: readonly VenuePlan[];
  readonly registerEntries: readonly RegisterEntryPlan[];
}

/** What the organization service keeps of a community beside its organizations. */
export const communityRegisterPlan = (
  place: CommunityPlace,
  context: DemoContext,
): CommunityRegisterPlan => ({
  venues: venuesOf(place, context),
  registerEntries: registerEntriesOf(place, context),
});
