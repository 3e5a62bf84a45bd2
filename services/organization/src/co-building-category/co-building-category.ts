/** What needs, resources and projects are about, so that they can be matched: a category of a city. */
export interface CoBuildingCategory {
  /** The city that was asked for; it may have the category from all cities. */
  readonly ofCity: string;
  /** E.g. `ELDERLY.MEALS`: the code of the category above it stands before the dot. */
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  /** The categories of residents' requests that such needs come from. Codes of the service-requests subgraph. */
  readonly requestCategoryCodes: readonly string[];
}

/** City of the rows that all cities share; a row of a city itself replaces the shared one of the same code. */
export const SHARED_CITY = '0000';

/** A city has no more categories than this. */
export const MAX_CO_BUILDING_CATEGORIES = 200;

/** The upper category of a code: what stands before the first dot. Two of one root are related. */
export const rootOf = (code: string): string => code.split('.', 1)[0] ?? code;
