import {
  asPayload,
  Audience,
  type Connection,
  DivisionCodeScalar,
  orNotFound,
  PageArgs,
  userErrorsOf,
} from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { PlanCategory, ServicePlanItem, WantedClaim } from '../service-plan-item.js';
import type { ServicePlanService } from '../service-plan-item.service.js';
import {
  ClaimPlanItemInput,
  ClaimPlanItemsInput,
  CompletePlanItemInput,
  CreatePlanItemsInput,
  type PlanClaimInput,
  ServicePlanFilterInput,
} from './service-plan-item.input.js';
import {
  ClaimPlanItemsPayload,
  CreatePlanItemsPayload,
  PlanItemPayload,
  ServicePlanCategoryType,
  ServicePlanItemConnectionType,
  ServicePlanItemType,
} from './service-plan-item.type.js';

/** Look-ups, lists and changes of service plans. */
@Resolver(() => ServicePlanItemType)
export class ServicePlanItemResolver {
  constructor(private readonly service: ServicePlanService) {}

  @Audience('open')
  @Query(() => [ServicePlanCategoryType], {
    nullable: true,
    description: '服务类别: categories of plans that a place knows, by code; at most 100.',
  })
  servicePlanCategories(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'The place.' }) divisionCode: string,
  ): Promise<readonly PlanCategory[]> {
    return this.service.categories(divisionCode);
  }

  @Audience('open')
  @Query(() => ServicePlanItemType, {
    nullable: true,
    description: 'The item with this id; NOT_FOUND when there is none.',
  })
  servicePlanItem(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<ServicePlanItem> {
    return orNotFound(loaders.servicePlanItem.load(id), '服务计划项目');
  }

  @Audience('open')
  @Query(() => ServicePlanItemConnectionType, {
    nullable: true,
    description: 'Items of service plans, the oldest first.',
  })
  servicePlanItems(
    @Arg('filter', () => ServicePlanFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ServicePlanFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ServicePlanItem>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => CreatePlanItemsPayload, {
    description: 'Plans items for one place. For staff of the place.',
  })
  createPlanItems(
    @Arg('input', () => CreatePlanItemsInput, { description: 'The items.' })
    { divisionCode, items, idempotencyKey }: CreatePlanItemsInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CreatePlanItemsPayload> {
    return asPayload(async () => ({
      items: await this.service.create(divisionCode, items, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => PlanItemPayload, {
    description:
      'Takes an item on for a team or one’s own unit. When as many did as are needed, it is refused.',
  })
  claimPlanItem(
    @Arg('input', () => ClaimPlanItemInput, { description: 'The claim.' })
    { idempotencyKey, ...claim }: ClaimPlanItemInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<PlanItemPayload> {
    return asPayload(async () => {
      const [result] = await this.service.claim([claimOf(claim)], idempotencyKey, viewer);
      if (!result || result instanceof Error) throw result ?? new Error('A batch of one answered nothing');
      return { item: result };
    });
  }

  @Audience('internal')
  @Mutation(() => ClaimPlanItemsPayload, {
    description:
      'Takes up to 100 items of one city on. Each is taken or refused by itself; one for a team or unit that the viewer may not speak for ends the whole call with FORBIDDEN.',
  })
  claimPlanItems(
    @Arg('input', () => ClaimPlanItemsInput, { description: 'The claims.' })
    { claims, idempotencyKey }: ClaimPlanItemsInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ClaimPlanItemsPayload> {
    return asPayload(async () => {
      const results = await this.service.claim(claims.map(claimOf), idempotencyKey, viewer);
      return {
        results: results.map((result, index) =>
          result instanceof Error
            ? { index, item: null, userErrors: userErrorsOf(result) }
            : { index, item: result, userErrors: [] },
        ),
      };
    });
  }

  @Audience('internal')
  @Mutation(() => PlanItemPayload, { description: 'Says that an item was done. For staff of the place.' })
  completePlanItem(
    @Arg('input', () => CompletePlanItemInput, { description: 'The item.' })
    { id, expectedVersion }: CompletePlanItemInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<PlanItemPayload> {
    return asPayload(async () => ({ item: await this.service.complete(id, expectedVersion, viewer) }));
  }
}

const claimOf = ({ itemId, teamId = null, organizationId = null }: PlanClaimInput): WantedClaim => ({
  itemId,
  teamId,
  organizationId,
});
