import { cityCodeOf, type CodeRange, DivisionLevel, levelOf, subtreeRange } from './division-code.js';

/** Places of one city, each with the range of codes below it. `city` is null for provinces, which span cities. */
export interface PlaceGroup {
  readonly city: string | null;
  readonly places: readonly (CodeRange & { readonly code: string })[];
}

/** Groups places by the city that holds their rows, so that a statement asks one shard alone. */
export function placesByCity(codes: readonly string[]): readonly PlaceGroup[] {
  const groups = new Map<string | null, (CodeRange & { code: string })[]>();
  for (const code of codes) {
    const city = levelOf(code) === DivisionLevel.PROVINCE ? null : cityCodeOf(code);
    const place = { code, ...subtreeRange(code) };
    const group = groups.get(city);
    if (group) group.push(place);
    else groups.set(city, [place]);
  }
  return [...groups].map(([city, places]) => ({ city, places }));
}
