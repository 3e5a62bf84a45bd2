import type { RequestPriority } from '../service-request/service-request.js';

/** What a request is about, from the reference data of a city. Categories are a directory: everybody reads them. */
export interface ServiceCategory {
  /** Stable: `SANITATION`, and below it `SANITATION.GARBAGE`. */
  readonly code: string;
  readonly name: string;
  /** Null at the upper level. */
  readonly parentCode: string | null;
  /** Which kind of department leads, e.g. `URBAN_MANAGEMENT`; null when that is decided each time. */
  readonly leadDepartmentKind: string | null;
  /** How soon somebody must act. */
  readonly priority: RequestPriority;
}

/** A category with the city whose reference data it was read from. */
export interface CityCategory extends ServiceCategory {
  readonly ofCity: string;
}

/** A city of the reference data that all cities share. */
export const NATIONAL_CITY = '0000';
/** A city has at most so many categories. */
export const MAX_CATEGORIES = 1000;
