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
  /** Requests of it are never published, and figures of it are not shown by category to outsiders. */
  readonly sensitive: boolean;
  /** No new request gets it; old ones keep it. */
  readonly retired: boolean;
}

/** A category with the city whose reference data it was read from. */
export interface CityCategory extends ServiceCategory {
  readonly ofCity: string;
  /** Rises with every change by that city; 0 as long as it only shares what all cities have. */
  readonly version: number;
}

/** A city of the reference data that all cities share. */
export const NATIONAL_CITY = '0000';
/** A city has at most so many categories. */
export const MAX_CATEGORIES = 1000;
/** Categories stand on at most so many levels. */
export const MAX_CATEGORY_DEPTH = 4;

/** The code of the upper category that a category stands under: itself when it is one. */
export const topCategory = (code: string): string => code.split('.', 1)[0] ?? code;

/** A category and those above it, the nearest first: a code begins with the code of the one above. */
export function categoriesAbove(code: string): readonly string[] {
  const parts = code.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}
