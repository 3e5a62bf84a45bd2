import { DivisionLevel, isWithin, subtreeRange } from '@governance/shared';
import { randomOf } from '../chance/random.js';
import { DEMO_PLACES } from './demo-place.js';
import { type DivisionRow } from './division-row.js';
import { type CommunityPlace, type CountyPlace, type TownshipPlace } from './place.js';

/** Share of the communities that a first start fills when nothing else is said. */
export const DEFAULT_DEMO_SCALE = 0.05;

/** 金碧街道 of 西山区: filled as a whole at every scale, so that a street can be shown complete. */
export const COMPLETE_TOWNSHIP = '530112003000';

/** Codes of the national table for units that exist on paper alone. */
const VIRTUAL = /[45]98$/;
const LEAST_PER_PLACE = 2;

/** All counties of the five places; they are filled at every scale. */
export function countiesOf(divisions: readonly DivisionRow[]): readonly CountyPlace[] {
  const ranges = DEMO_PLACES.map(({ code }) => subtreeRange(code));
  return divisions
    .filter(({ code, level }) => level === DivisionLevel.COUNTY && isWithin(code, ranges))
    .map(({ code, name }) => ({ code, name }));
}

/** All townships of the five places; they are filled at every scale. */
export function townshipsOf(divisions: readonly DivisionRow[]): readonly TownshipPlace[] {
  const counties = new Map(countiesOf(divisions).map((county) => [county.code.slice(0, 6), county]));
  return divisions.flatMap(({ code, name, level }) => {
    const county = counties.get(code.slice(0, 6));
    return level === DivisionLevel.TOWNSHIP && county ? [{ code, name, county }] : [];
  });
}

/**
 * The communities that are filled at this scale (0 to 1; 1 is all of them), ordered by code.
 *
 * Evenly by township, and a larger scale only adds. At every scale: the first community of the first township
 * of each county, two communities of each place, and one whole township. Throws on a scale outside 0 to 1.
 */
export function communitiesOf(
  divisions: readonly DivisionRow[],
  { scale }: { readonly scale: number },
): readonly CommunityPlace[] {
  if (!(scale >= 0 && scale <= 1))
    throw new RangeError(`The scale must lie between 0 and 1, not ${String(scale)}`);
  const byTownship = communitiesByTownship(divisions);
  const chosen = new Set([
    ...[...byTownship.values()].flatMap((communities) => shareOf(communities, scale)),
    ...leastOf(byTownship),
  ]);
  return [...byTownship.values()].flat().filter((community) => chosen.has(community));
}

function communitiesByTownship(divisions: readonly DivisionRow[]): Map<string, CommunityPlace[]> {
  const townships = new Map(townshipsOf(divisions).map((township) => [township.code.slice(0, 9), township]));
  const byTownship = new Map<string, CommunityPlace[]>();
  for (const { code, name, level } of divisions) {
    const township = townships.get(code.slice(0, 9));
    if (level !== DivisionLevel.COMMUNITY || !township) continue;
    const communities = byTownship.get(township.code) ?? [];
    byTownship.set(township.code, communities);
    communities.push({ code, name, township });
  }
  return byTownship;
}

/** Each township draws where its share starts, so that small townships together still give the scale. */
function shareOf(communities: readonly CommunityPlace[], scale: number): readonly CommunityPlace[] {
  const [first] = communities;
  if (!first) return [];
  const random = randomOf('selection', first.township.code);
  const start = random.fraction();
  const ranked = random
    .pickSome(communities, communities.length)
    .toSorted((left, right) => Number(VIRTUAL.test(left.code)) - Number(VIRTUAL.test(right.code)));
  return scale === 1 ? communities : ranked.filter((_, rank) => (rank + start) / ranked.length < scale);
}

function leastOf(byTownship: ReadonlyMap<string, readonly CommunityPlace[]>): readonly CommunityPlace[] {
  const all = [...byTownship.values()];
  const counties = new Set(all.flat().map(({ township }) => township.county.code));
  const firsts = [...counties].flatMap(
    (county) => all.flat().find(({ township }) => township.county.code === county) ?? [],
  );
  const pairs = DEMO_PLACES.flatMap(({ code }) => {
    const range = subtreeRange(code);
    return all
      .flat()
      .filter((community) => isWithin(community.code, [range]))
      .slice(0, LEAST_PER_PLACE);
  });
  return [...firsts, ...pairs, ...(byTownship.get(COMPLETE_TOWNSHIP) ?? [])];
}
