import { Audience, cityCodeOf, type Connection, MaskedCountType, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { ServicePlanCategoryType } from '../../service-plan-item/graphql/service-plan-item.type.js';
import type { PlanCategory } from '../../service-plan-item/service-plan-item.js';
import {
  VolunteerTeamConnectionType,
  VolunteerTeamType,
} from '../../volunteer-team/graphql/volunteer-team.type.js';
import type { VolunteerTeam } from '../../volunteer-team/volunteer-team.js';
import type { VolunteerOrganization } from '../volunteer-organization.js';
import { volunteerCountFor } from '../volunteer-organization.policy.js';
import {
  VolunteerOrganizationConnectionType,
  VolunteerOrganizationType,
} from './volunteer-organization.type.js';

/** The nested fields of an organization of volunteers. */
@Resolver(() => VolunteerOrganizationType)
export class VolunteerOrganizationFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: '登记地: where it is registered.' })
  division(@Root() { divisionCode }: VolunteerOrganization): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '主管单位: the organization that sponsors it; null for none.',
  })
  sponsor(@Root() { sponsorId }: VolunteerOrganization): OrganizationReference | null {
    return sponsorId === null ? null : { id: sponsorId };
  }

  @FieldResolver(() => [ServicePlanCategoryType], {
    description: '服务类别: what it does, at most 10, by code.',
  })
  async categories(
    @Root() { divisionCode, categories }: VolunteerOrganization,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<readonly PlanCategory[]> {
    const known = await loaders.planCategoriesOfCity.load(cityCodeOf(divisionCode));
    return known.filter(({ code }) => categories.includes(code));
  }

  @FieldResolver(() => MaskedCountType, {
    nullable: true,
    description:
      '志愿者数: how many volunteers belong to its teams now, each counted once; 1 to 4, and what a team of 1 to 4 is part of, for staff of its place and the sponsor alone.',
  })
  async volunteerCount(
    @Root() organization: VolunteerOrganization,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<MaskedCountType> {
    const size = await loaders.volunteerOrganizationSize.load(organization.id);
    return volunteerCountFor(viewer, organization, size ?? { count: 0, smallTeams: 0 });
  }

  @FieldResolver(() => VolunteerTeamConnectionType, {
    nullable: true,
    description: '所属队伍: teams that belong to it and exist now, by place and age.',
  })
  teams(
    @Root() { id }: VolunteerOrganization,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<VolunteerTeam>> {
    return loaders.teamsOfVolunteerOrganization.load(id, null, page);
  }
}

/** Adds the organization of volunteers to a team. */
@Resolver(() => VolunteerTeamType)
export class TeamVolunteerOrganizationResolver {
  @FieldResolver(() => VolunteerOrganizationType, {
    nullable: true,
    description: '所属志愿服务组织: the organization of volunteers that it belongs to; null for none.',
  })
  async volunteerOrganization(
    @Root() { volunteerOrganizationId }: VolunteerTeam,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<VolunteerOrganization | null> {
    return volunteerOrganizationId === null
      ? null
      : loaders.volunteerOrganization.load(volunteerOrganizationId);
  }
}

/** Adds `Division.volunteerOrganizations` to a type that lives in another subgraph. */
@Resolver(() => DivisionReference)
export class DivisionVolunteerOrganizationsResolver {
  @Audience('open')
  @FieldResolver(() => VolunteerOrganizationConnectionType, {
    nullable: true,
    description:
      '志愿服务组织: organizations of volunteers registered in this place or below it, by place and age.',
  })
  volunteerOrganizations(
    @Root() { code }: DivisionReference,
    @Arg('category', () => String, {
      nullable: true,
      description: 'Of the category with this code, e.g. `ELDERLY`; all when left out.',
    })
    category: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<VolunteerOrganization>> {
    return loaders.volunteerOrganizationsOfDivision.load(code, { category: category ?? null }, page);
  }
}
