import { cityCodeOf, groupBy } from '@governance/shared';
import type { RankingRequest } from '../ranking.js';

/** A request with its place among those that were asked together. */
export interface PlacedRequest extends RankingRequest {
  readonly at: number;
}

/** Runs one read for each city among the requests; what it finds comes back in the order asked. */
export async function byCity<T>(
  requests: readonly RankingRequest[],
  read: (city: string, group: readonly PlacedRequest[]) => Promise<ReadonlyMap<number, T>>,
  missing: T,
): Promise<readonly T[]> {
  const placed = requests.map((request, at) => ({ ...request, at }));
  const groups = [...groupBy(placed, ({ divisionCode }) => cityCodeOf(divisionCode))];
  const found = await Promise.all(groups.map(([city, group]) => read(city, group)));
  const all = new Map(found.flatMap((one) => [...one]));
  return requests.map((_, at) => all.get(at) ?? missing);
}
