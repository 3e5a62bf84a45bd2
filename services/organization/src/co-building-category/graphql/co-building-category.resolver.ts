import { Audience, cityCodeOf, DivisionCodeScalar, parseDivisionCode } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { type CoBuildingCategory, SHARED_CITY } from '../co-building-category.js';
import { CoBuildingCategoryType } from './co-building-category.type.js';

/** Look-ups of categories. */
@Resolver(() => CoBuildingCategoryType)
export class CoBuildingCategoryResolver {
  @Audience('open')
  @Query(() => [CoBuildingCategoryType], {
    nullable: true,
    description:
      'The categories of a city, upper ones before those below them, in order of code; at most 200.',
  })
  async coBuildingCategories(
    @Arg('divisionCode', () => DivisionCodeScalar, {
      nullable: true,
      description:
        'Any place of the city; what all cities share when left out. Otherwise DIVISION_CODE_MALFORMED.',
    })
    divisionCode: string | null | undefined,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly CoBuildingCategory[]> {
    const city =
      divisionCode == null ? SHARED_CITY : cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    return loaders.coBuildingCategories.load(city);
  }

  @FieldResolver(() => CoBuildingCategoryType, {
    nullable: true,
    description: 'The category above; null for an upper one.',
  })
  async parent(
    @Root() { parentCode, ofCity }: CoBuildingCategory,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<CoBuildingCategory | null> {
    return categoryOf(loaders, ofCity, parentCode);
  }
}

/** The category with this code in a city; null where the city has dropped it. */
export async function categoryOf(
  loaders: OrganizationContext['loaders'],
  cityCode: string,
  code: string | null,
): Promise<CoBuildingCategory | null> {
  return (await loaders.coBuildingCategories.load(cityCode)).find((it) => it.code === code) ?? null;
}
