import { asPayload, Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { ServiceCategoryType } from '../../service-category/graphql/service-category.type.js';
import type { CityCategory } from '../../service-category/service-category.js';
import type { DispatchRule } from '../dispatch-rule.js';
import type { DispatchRuleService } from '../dispatch-rule.service.js';
import {
  DispatchRuleConnectionType,
  DispatchRuleFilterInput,
  DispatchRuleType,
  SetDispatchRuleInput,
  SetDispatchRulePayload,
} from './dispatch-rule.type.js';

/** The directory of who leads what. */
@Resolver(() => DispatchRuleType)
export class DispatchRuleResolver {
  constructor(private readonly service: DispatchRuleService) {}

  @Audience('open')
  @Query(() => DispatchRuleConnectionType, {
    nullable: true,
    description: '派单目录: which departments lead, by place and category.',
  })
  dispatchDirectory(
    @Arg('filter', () => DispatchRuleFilterInput, { nullable: true, description: 'What it is limited to.' })
    filter: DispatchRuleFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<DispatchRule>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => SetDispatchRulePayload, {
    description:
      'Says which department leads a category in a place. For supervisors of the place, administrators and machines.',
  })
  setDispatchRule(
    @Arg('input', () => SetDispatchRuleInput, { description: 'What is to hold.' })
    { idempotencyKey, ...rule }: SetDispatchRuleInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<SetDispatchRulePayload> {
    const wanted = { ...rule, departmentId: rule.departmentId ?? null };
    return asPayload(async () => ({ dispatchRule: await this.service.set(wanted, idempotencyKey, viewer) }));
  }

  @FieldResolver(() => ServiceCategoryType, {
    nullable: true,
    description: 'The category; null when its city has dropped it.',
  })
  async category(
    @Root() { cityCode, categoryCode }: DispatchRule,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<CityCategory | null> {
    return (await loaders.categories.load(cityCode)).find(({ code }) => code === categoryCode) ?? null;
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place.' })
  division(@Root() { divisionCode }: DispatchRule): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'The department that leads.' })
  department(@Root() { departmentId }: DispatchRule): OrganizationReference {
    return { id: departmentId };
  }
}
