/** Where national defaults stand in place of a city's own rows. */
export const NATIONAL_CITY = '0000';

/** What a team is for, in a city's own word. */
export interface TeamKind {
  /** The city whose word it is, or `NATIONAL_CITY`. */
  readonly cityCode: string;
  /** Stable, e.g. `WISH_CLAIM`. */
  readonly code: string;
  readonly name: string;
}

/** The kinds that hold in a city: its own words over the national defaults, in order of code. */
export function kindsOf(cityCode: string, known: readonly TeamKind[]): readonly TeamKind[] {
  const kinds = new Map<string, TeamKind>();
  // The national ones first, so that a city's own take their place.
  for (const origin of [NATIONAL_CITY, cityCode])
    for (const kind of known) if (kind.cityCode === origin) kinds.set(kind.code, kind);
  return [...kinds.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
}
