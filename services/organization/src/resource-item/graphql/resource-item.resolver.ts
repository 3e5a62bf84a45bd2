import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { MoveInput } from '../../co-building/graphql/move.input.js';
import type { OrganizationContext } from '../../context.js';
import type { ResourceItem } from '../resource-item.js';
import type { ResourceItemService } from '../resource-item.service.js';
import { OfferResourceInput, ResourceItemFilterInput, WithdrawResourceInput } from './resource-item.input.js';
import {
  OfferResourcePayload,
  ResourceItemConnectionType,
  ResourceItemType,
  WithdrawResourcePayload,
} from './resource-item.type.js';

/** Look-ups, lists and changes of resources. */
@Resolver(() => ResourceItemType)
export class ResourceItemResolver {
  constructor(private readonly service: ResourceItemService) {}

  @Audience('internal')
  @Query(() => ResourceItemType, {
    nullable: true,
    description: 'The resource with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  resourceItem(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<ResourceItem> {
    return orNotFound(loaders.resourceItem.load(id), '资源');
  }

  @Audience('internal')
  @Query(() => ResourceItemConnectionType, {
    nullable: true,
    description: '资源清单: the resources that the viewer may see, by place and age.',
  })
  resourceItems(
    @Arg('filter', () => ResourceItemFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ResourceItemFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<ResourceItem>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => OfferResourcePayload, {
    description: 'Offers a resource. For who speaks for its owner, and for officers of the place.',
  })
  offerResource(
    @Arg('input', () => OfferResourceInput, { description: 'The resource.' })
    { idempotencyKey, ...resource }: OfferResourceInput,
    @Ctx() { viewer }: OrganizationContext,
  ) {
    return asPayload(async () => ({
      resourceItem: await this.service.offer(
        {
          ...resource,
          description: resource.description ?? null,
          availableFrom: resource.availableFrom ?? null,
          availableTo: resource.availableTo ?? null,
        },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @Audience('internal')
  @Mutation(() => WithdrawResourcePayload, {
    description: 'Takes a resource off the list; what matches have taken of it stays theirs.',
  })
  withdrawResource(
    @Arg('input', () => WithdrawResourceInput, { description: 'The resource, and why.' })
    { id, expectedVersion, reason }: MoveInput,
    @Ctx() { viewer }: OrganizationContext,
  ) {
    const wanted = { expectedVersion, reason: reason?.trim() ?? null };
    return asPayload(async () => ({ resourceItem: await this.service.withdraw(id, wanted, viewer) }));
  }
}
