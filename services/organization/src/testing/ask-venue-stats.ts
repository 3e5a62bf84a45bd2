import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';

const NUMBERS = 'numerator denominator excluded value';

/** What venues of places come to. */
export const VENUE_STATS = `query($places: [_Any!]!, $period: PeriodInput) { _entities(representations: $places) {
  ... on Division { venueStats(period: $period) { venues byKind { kind count } mediations { value masked reason }
    publicArea { ${NUMBERS} } centresReaching { ${NUMBERS} metric { code } } } } } }`;

/** A year. */
export const YEAR_2025 = { from: '2025-01-01T00:00:00+08:00', to: '2026-01-01T00:00:00+08:00' };

/** What venues come to, as it is shown. */
type ShownVenueStats = Readonly<Record<string, { readonly value: number | null }>>;

/** What the venues of a place come to, as somebody is shown it; throws when there is an error. */
export async function venueStatsOf(
  city: TestService,
  who: Viewer,
  code: string,
  period: object | null = YEAR_2025,
): Promise<ShownVenueStats> {
  const places = [{ __typename: 'Division', code }];
  const answer = await city.ask(who, VENUE_STATS, { places, period });
  const [place] = (answer.data as { _entities: { venueStats: ShownVenueStats }[] })._entities;
  if (answer.errors || !place) throw new Error(JSON.stringify(answer.errors));
  return place.venueStats;
}
