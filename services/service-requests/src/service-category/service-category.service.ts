import { parseDivisionCode, type Viewer } from '@governance/shared';
import { assertMayDefineCategories, assertSoundCategory, type DefinedCategory } from './defined-category.js';
import type { CityCategory } from './service-category.js';
import type { ServiceCategoryRepository } from './service-category.repository.js';

/** What can be done with categories. */
export class ServiceCategoryService {
  constructor(private readonly categories: ServiceCategoryRepository) {}

  /** Says what a category is in a city: a new one, another word for a shared one, or the end of one. */
  async define(input: DefinedCategory, expectedVersion: number, viewer: Viewer): Promise<CityCategory> {
    const category: DefinedCategory = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
    };
    assertMayDefineCategories(viewer, category.divisionCode);
    assertSoundCategory(category);
    return this.categories.define(category, expectedVersion);
  }
}
