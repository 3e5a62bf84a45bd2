import { cityCodeOf } from '@governance/shared';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CoBuildingCategory } from '../../co-building-category/co-building-category.js';
import { categoryOf } from '../../co-building-category/graphql/co-building-category.resolver.js';
import { CoBuildingCategoryType } from '../../co-building-category/graphql/co-building-category.type.js';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { ResourceItem } from '../resource-item.js';
import { resourceActions } from '../resource-item.policy.js';
import { ResourceAction } from './resource-item.enum.js';
import { ResourceItemType } from './resource-item.type.js';

/** What a resource leads to. */
@Resolver(() => ResourceItemType)
export class ResourceItemFieldsResolver {
  @FieldResolver(() => CoBuildingCategoryType, {
    nullable: true,
    description: 'What it is about; null when its city has dropped the category.',
  })
  category(
    @Root() { divisionCode, categoryCode }: ResourceItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<CoBuildingCategory | null> {
    return categoryOf(loaders, cityCodeOf(divisionCode), categoryCode);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it can be had.' })
  division(@Root() { divisionCode }: ResourceItem): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'The organization that offers it.' })
  owner(
    @Root() { ownerId }: ResourceItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(ownerId, null);
  }

  @FieldResolver(() => Int, { description: 'How much of it is left, in `unit`.' })
  left(@Root() { capacity, used }: ResourceItem): number {
    return capacity - used;
  }

  @FieldResolver(() => [ResourceAction], { description: 'What the viewer may do with it now; at most 1.' })
  availableActions(
    @Root() resource: ResourceItem,
    @Ctx() { viewer }: OrganizationContext,
  ): readonly ResourceAction[] {
    return resourceActions(resource, viewer);
  }
}
