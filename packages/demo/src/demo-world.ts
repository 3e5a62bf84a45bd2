import { type DemoContext, demoContext } from './chance/demo-context.js';
import { type CommunityPlan } from './community-plan.js';
import type { EvaluationPlan } from './evaluation/evaluation-plan.js';
import { evaluations } from './evaluation/evaluations.js';
import { type CountyPlan, countyPlan } from './organizations/county-plan.js';
import { type TownshipPlan, townshipPlan } from './organizations/township-plan.js';
import { type DivisionRow } from './places/division-row.js';
import { communitiesOf, countiesOf, townshipsOf } from './places/places-of.js';
import { PartialCommunityPlan } from './partial-community-plan.js';

/** Whoever loads the world keeps the rows of so many places in memory at once. */
export const PLACES_AT_ONCE = 50;

/** The invented world on real places. Plans are made while they are walked through; none is kept. */
export interface DemoWorld {
  readonly context: DemoContext;
  counties(): Iterable<CountyPlan>;
  townships(): Iterable<TownshipPlan>;
  /** What each filled community holds, ordered by code. Only what is read of a plan is made. */
  communities(): Iterable<CommunityPlan>;
  /** Schemes by which places are assessed, the same at every scale. */
  evaluations(): Iterable<EvaluationPlan>;
}

/** The world of one anchor and scale. Throws on a scale outside 0 to 1. */
export function demoWorld(
  divisions: readonly DivisionRow[],
  { anchor, scale }: { readonly anchor: Date; readonly scale: number },
): DemoWorld {
  const context = demoContext(anchor);
  const places = communitiesOf(divisions, { scale });
  return {
    context,
    counties: () => eachOf(countiesOf(divisions), (place) => countyPlan(place, context)),
    townships: () => eachOf(townshipsOf(divisions), (place) => townshipPlan(place, context)),
    communities: () => eachOf(places, (place) => new PartialCommunityPlan(place, context)),
    evaluations: () => evaluations(divisions, context),
  };
}

function* eachOf<TPlace, TPlan>(
  places: readonly TPlace[],
  planOf: (place: TPlace) => TPlan,
): Generator<TPlan> {
  for (const place of places) yield planOf(place);
}
