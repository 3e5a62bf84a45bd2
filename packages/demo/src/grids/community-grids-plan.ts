import { type DemoContext } from '../chance/demo-context.js';
import { type CommunityPlace } from '../places/place.js';
import { type GridPlan, type GridWorkerPlan } from './grid-plan.js';
import { placeDirectoryOf } from '../directory/place-directory.js';
import type { PlaceDirectoryPlan } from '../directory/place-directory-plan.js';
import { gridWorkOf, type GridWorkPlan } from './grid-work.js';
import { gridsOf } from './grids.js';
import { type QuarterPlan } from './quarter-plan.js';
import { quartersOf } from './quarters.js';
import { responsibilitiesOf, type ResponsibilityPlan } from './responsibilities.js';
import { workersOf } from './workers.js';

/** The quarters of a community, its grids, who works in them, and what is done there. */
export interface CommunityGridsPlan extends GridWorkPlan {
  readonly quarters: readonly QuarterPlan[];
  /** By code; a micro-grid comes after its parent. */
  readonly grids: readonly GridPlan[];
  readonly workers: readonly GridWorkerPlan[];
  readonly responsibilities: readonly ResponsibilityPlan[];
  readonly directory: PlaceDirectoryPlan;
}

/** What the grid service keeps of a community. */
export function communityGridsPlan(place: CommunityPlace, context: DemoContext): CommunityGridsPlan {
  const quarters = quartersOf(place, context);
  const grids = gridsOf(place, quarters, context);
  const workers = workersOf(place, grids, context);
  return {
    quarters,
    grids,
    workers,
    responsibilities: responsibilitiesOf(place, grids, context),
    directory: placeDirectoryOf(place, grids, context),
    ...gridWorkOf(place, grids, workers, context),
  };
}
