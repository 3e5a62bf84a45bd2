import { businessDay, cityCodeOf, type Connection, PageArgs, shiftedDay } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { SERVICE_SOURCES } from '../../activity/service-source.js';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { VolunteerTeamType } from '../../volunteer-team/graphql/volunteer-team.type.js';
import type { VolunteerTeam } from '../../volunteer-team/volunteer-team.js';
import type { PlanCategory, PlanClaim, ServicePlanItem } from '../service-plan-item.js';
import { ServicePlanFilterInput } from './service-plan-item.input.js';
import {
  PlanClaimType,
  ServicePlanCategoryType,
  ServicePlanItemConnectionType,
  ServicePlanItemType,
  ServicePlanStatsType,
} from './service-plan-item.type.js';

/** What hangs on an item. */
@Resolver(() => ServicePlanItemType)
export class ServicePlanFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that needs it.' })
  division(@Root() { divisionCode }: ServicePlanItem): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => ServicePlanCategoryType, { description: '服务类别: its category.' })
  async category(
    @Root() { category, divisionCode }: ServicePlanItem,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<PlanCategory> {
    return named(category, await loaders.planCategoriesOfCity.load(cityCodeOf(divisionCode)));
  }

  @FieldResolver(() => [PlanClaimType], {
    description: '认领: who took it on, the earliest first; at most 20.',
  })
  claims(
    @Root() { id }: ServicePlanItem,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<readonly PlanClaim[]> {
    return loaders.claimsOfPlanItem.load(id);
  }
}

/** What hangs on a claim. */
@Resolver(() => PlanClaimType)
export class PlanClaimFieldsResolver {
  @FieldResolver(() => VolunteerTeamType, { nullable: true, description: 'The team; null for a unit.' })
  async team(
    @Root() { teamId }: PlanClaim,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<VolunteerTeam | null> {
    return teamId === null ? null : loaders.volunteerTeam.load(teamId);
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'The unit; null for a team.' })
  organization(@Root() { organizationId }: PlanClaim): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }
}

/** Adds `Division.servicePlan` and `Division.servicePlanStats`. */
@Resolver(() => DivisionReference)
export class DivisionServicePlanResolver {
  @FieldResolver(() => ServicePlanItemConnectionType, {
    nullable: true,
    description: '服务计划: what is planned in this place or below it, the oldest first.',
  })
  servicePlan(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => ServicePlanFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ServicePlanFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<ServicePlanItem>> {
    return loaders.planItemsOfDivision.load(code, filter ?? {}, page);
  }

  @FieldResolver(() => ServicePlanStatsType, {
    nullable: true,
    description: '服务计划统计: what the plan of this place and of all below it comes to now.',
  })
  async servicePlanStats(
    @Root() { code }: DivisionReference,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<ServicePlanStatsType> {
    const today = businessDay(new Date());
    const figures = await loaders.planFigures.load(code, { from: today, to: shiftedDay(today, 1) });
    const categories = await loaders.planCategoriesOfCity.load(cityCodeOf(code));
    return {
      items: figures.of('plan.item'),
      claimed: figures.of('plan.claimed'),
      done: figures.of('plan.done'),
      byCategory: figures.partsOf('plan.item').map(({ dimension, amount }) => ({
        category: named(dimension, categories),
        items: amount,
        claimed: figures.ofParts('plan.claimed', [dimension]),
        done: figures.ofParts('plan.done', [dimension]),
      })),
      bySource: SERVICE_SOURCES.map((source) => ({
        source,
        items: figures.ofParts('plan.item_source', [source]),
        claimed: figures.ofParts('plan.claimed_source', [source]),
        done: figures.ofParts('plan.done_source', [source]),
      })),
    };
  }
}

/** A category that the city no longer knows keeps its code. */
const named = (code: string, known: readonly PlanCategory[]): PlanCategory =>
  known.find((it) => it.code === code) ?? { cityCode: '', code, name: code };
