import { cityCodeOf } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CoBuildingCategory } from '../../co-building-category/co-building-category.js';
import { categoryOf } from '../../co-building-category/graphql/co-building-category.resolver.js';
import { CoBuildingCategoryType } from '../../co-building-category/graphql/co-building-category.type.js';
import type { OrganizationContext } from '../../context.js';
import type { NeedSuggestion } from '../need-suggestion.js';
import { NeedSuggestionType } from './need-suggestion.type.js';

/** What a suggested need leads to. */
@Resolver(() => NeedSuggestionType)
export class NeedSuggestionResolver {
  @FieldResolver(() => CoBuildingCategoryType, {
    nullable: true,
    description: 'The category that recurs; to be given to `stateNeed` with `fromSuggestion`.',
  })
  category(
    @Root() { divisionCode, categoryCode }: NeedSuggestion,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<CoBuildingCategory | null> {
    return categoryOf(loaders, cityCodeOf(divisionCode), categoryCode);
  }
}
