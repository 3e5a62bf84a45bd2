import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { ResourceItemType } from '../../resource-item/graphql/resource-item.type.js';
import type { ResourceItem } from '../../resource-item/resource-item.js';
import { reasonsFor, type ResourceSuggestion } from '../resource-suggestion.js';
import { ResourceSuggestionType, SuggestionReason } from './resource-suggestion.type.js';

/** What a suggestion leads to. */
@Resolver(() => ResourceSuggestionType)
export class ResourceSuggestionResolver {
  @FieldResolver(() => ResourceItemType, { nullable: true, description: 'The resource.' })
  resource(
    @Root() { resourceId }: ResourceSuggestion,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<ResourceItem | null> {
    return loaders.resourceItem.load(resourceId);
  }

  @FieldResolver(() => [SuggestionReason], {
    description: 'What speaks for it, in the order in which suggestions are ranked; 2 or 3.',
  })
  reasons(@Root() suggestion: ResourceSuggestion): readonly SuggestionReason[] {
    return reasonsFor(suggestion);
  }
}
