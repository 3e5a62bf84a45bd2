import { AssumedSize, Audience, cityCodeOf, DivisionCodeScalar, parseDivisionCode } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { type CityCategory, NATIONAL_CITY } from '../service-category.js';
import { ServiceCategoryType } from './service-category.type.js';

/** Look-ups of categories. */
@Resolver(() => ServiceCategoryType)
export class ServiceCategoryResolver {
  @Audience('open')
  @AssumedSize(20)
  @Query(() => [ServiceCategoryType], {
    nullable: true,
    description:
      'The upper categories of a city without those retired, in order of code; at most 1000 with all below them.',
  })
  async serviceCategories(
    @Arg('divisionCode', () => DivisionCodeScalar, {
      nullable: true,
      description:
        'Any place of the city; what all cities share when left out. Otherwise DIVISION_CODE_MALFORMED.',
    })
    divisionCode: string | null | undefined,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CityCategory[]> {
    const city =
      divisionCode == null ? NATIONAL_CITY : cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    return (await loaders.categories.load(city)).filter(
      ({ parentCode, retired }) => parentCode === null && !retired,
    );
  }

  @FieldResolver(() => ServiceCategoryType, {
    nullable: true,
    description: 'The category directly above; null for an upper one.',
  })
  async parent(
    @Root() { parentCode, ofCity }: CityCategory,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<CityCategory | null> {
    return (await loaders.categories.load(ofCity)).find(({ code }) => code === parentCode) ?? null;
  }

  @AssumedSize(20)
  @FieldResolver(() => [ServiceCategoryType], {
    description: 'The categories directly below without those retired, in order of code; at most 1000.',
  })
  async children(
    @Root() { code, ofCity }: CityCategory,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CityCategory[]> {
    return (await loaders.categories.load(ofCity)).filter(
      ({ parentCode, retired }) => parentCode === code && !retired,
    );
  }
}
