import { categoriesAbove } from '../service-category/service-category.js';

/** 派单目录: which department leads a category in a place and below it. One row for each time that it changed. */
export interface DispatchRule {
  readonly id: string;
  readonly cityCode: string;
  readonly categoryCode: string;
  readonly divisionCode: string;
  readonly departmentId: string;
  /** Rises with every change of what holds for the same category and place. */
  readonly version: number;
  readonly validFrom: Date;
  /** Null while it holds. */
  readonly validTo: Date | null;
}

/** What a part of the directory is limited to. */
export interface DispatchRuleFilter {
  readonly divisionCode?: string | null;
  readonly categoryCode?: string | null;
  readonly departmentId?: string | null;
  /** As it was then; as it is now when left out. */
  readonly asOf?: Date | null;
}

/** What a department is looked for: a category in a place. */
export interface Matter {
  readonly categoryCode: string;
  readonly divisionCode: string;
}

/** A place and every place that may stand above it in its city, the nearest first. */
const placesAbove = (code: string): readonly string[] => [
  ...new Set([12, 9, 6, 4].map((length) => code.slice(0, length).padEnd(12, '0'))),
];

/**
 * Where a rule for a matter may stand. What is said of the category itself wins over what is said of one above it; of
 * the same category what is said of the nearest place.
 */
export const searchedFor = ({ categoryCode, divisionCode }: Matter) => ({
  categories: categoriesAbove(categoryCode),
  places: placesAbove(divisionCode),
});
