import { HOMES } from '../words/categories-homes.js';
import { SERVICES } from '../words/categories-services.js';
import { SURROUNDINGS } from '../words/categories-surroundings.js';
import { type CategoryWords, type RequestCategory } from './request-category.js';

/** A lower category together with its words. */
interface WordedCategory extends RequestCategory {
  readonly words: CategoryWords;
}

const GROUPS = [...SURROUNDINGS, ...HOMES, ...SERVICES];

const WORDED_CATEGORIES: readonly WordedCategory[] = GROUPS.flatMap((group) =>
  group.children.map((words) => ({
    code: `${group.code}.${words.code}`,
    name: words.name,
    parentCode: group.code,
    department: words.department ?? group.department,
    urgency: words.urgency ?? 'GENERAL',
    words,
  })),
);

/** One thing to write about, with its category. */
export interface RequestMatter {
  readonly category: WordedCategory;
  /** Title and what more is said, with places to fill in. */
  readonly text: string;
}

/** What people in town write about, and what people in villages do. */
export const TOWN_MATTERS: readonly RequestMatter[] = mattersWithout('VILLAGE');
export const VILLAGE_MATTERS: readonly RequestMatter[] = mattersWithout('TOWN');

/** All categories, both levels, parents before children. Reference data of the service. */
export const REQUEST_CATEGORIES: readonly RequestCategory[] = [
  ...GROUPS.map(({ code, name, department }) => ({
    code,
    name,
    parentCode: null,
    department,
    urgency: 'GENERAL' as const,
  })),
  ...WORDED_CATEGORIES.map(({ code, name, parentCode, department, urgency }) => ({
    code,
    name,
    parentCode,
    department,
    urgency,
  })),
];

function mattersWithout(elsewhere: 'TOWN' | 'VILLAGE'): readonly RequestMatter[] {
  return WORDED_CATEGORIES.filter(({ words }) => words.where !== elsewhere).flatMap((category) =>
    category.words.matters.map((text) => ({ category, text })),
  );
}
