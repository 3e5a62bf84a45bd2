import type { TeamKind } from './team-kind.js';

/** Kinds of teams, which are reference data. */
export interface TeamKindRepository {
  /** The kinds of these cities and the national defaults. */
  findOfCities(cityCodes: readonly string[]): Promise<readonly TeamKind[]>;
}
