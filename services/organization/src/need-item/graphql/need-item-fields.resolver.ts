import { cityCodeOf } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CoBuildingCategory } from '../../co-building-category/co-building-category.js';
import { categoryOf } from '../../co-building-category/graphql/co-building-category.resolver.js';
import { CoBuildingCategoryType } from '../../co-building-category/graphql/co-building-category.type.js';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference, ServiceRequestReference } from '../../federation/references.js';
import { NeedMatchType } from '../../need-match/graphql/need-match.type.js';
import type { NeedMatch } from '../../need-match/need-match.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { ResourceSuggestionType } from '../../resource-suggestion/graphql/resource-suggestion.type.js';
import type { ResourceSuggestion } from '../../resource-suggestion/resource-suggestion.js';
import type { NeedItem } from '../need-item.js';
import { needActions } from '../need-item.policy.js';
import { NeedAction } from './need-item.enum.js';
import { NeedItemType } from './need-item.type.js';

/** What a need leads to. */
@Resolver(() => NeedItemType)
export class NeedItemFieldsResolver {
  @FieldResolver(() => CoBuildingCategoryType, {
    nullable: true,
    description: 'What it is about; null when its city has dropped the category.',
  })
  category(
    @Root() { divisionCode, categoryCode }: NeedItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<CoBuildingCategory | null> {
    return categoryOf(loaders, cityCodeOf(divisionCode), categoryCode);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it is needed.' })
  division(@Root() { divisionCode }: NeedItem): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that states it and judges whether it was met.',
  })
  statedBy(
    @Root() { statedById }: NeedItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(statedById, null);
  }

  @FieldResolver(() => ServiceRequestReference, {
    nullable: true,
    description:
      'With SERVICE_REQUEST: the request that it comes from; null when the viewer may not see that one.',
  })
  serviceRequest(@Root() { serviceRequestId }: NeedItem): ServiceRequestReference | null {
    return serviceRequestId === null ? null : { id: serviceRequestId };
  }

  @FieldResolver(() => [NeedMatchType], {
    description: 'Resources proposed for it and what became of them, oldest first; at most 50.',
  })
  matches(@Root() { id }: NeedItem, @Ctx() { loaders }: OrganizationContext): Promise<readonly NeedMatch[]> {
    return loaders.matchesOfNeed.load(id);
  }

  @FieldResolver(() => [ResourceSuggestionType], {
    nullable: true,
    description:
      'Resources that it could be met with, the best first: of the same category before related ones, then the nearest, then those with enough left, then those with most. Those that the viewer may see and that can be had now; none for a need that is not STATED.',
  })
  suggestions(
    @Root() { id }: NeedItem,
    @Arg('first', () => Int, {
      defaultValue: 10,
      description: 'How many, 1 to 20; otherwise PAGE_SIZE_INVALID.',
    })
    first: number,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly ResourceSuggestion[]> {
    return loaders.resourceSuggestions.load(id, first);
  }

  @FieldResolver(() => [NeedAction], { description: 'What the viewer may do with it now; at most 2.' })
  availableActions(@Root() need: NeedItem, @Ctx() { viewer }: OrganizationContext): readonly NeedAction[] {
    return needActions(need, viewer);
  }
}
