import { Audience, type Connection, DateTimeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { InspectionFilterInput } from '../../joint-inspection/graphql/joint-inspection.input.js';
import { JointInspectionConnectionType } from '../../joint-inspection/graphql/joint-inspection.type.js';
import { soundInspectionFilter } from '../../joint-inspection/joint-inspection.service.js';
import type { JointInspection } from '../../joint-inspection/joint-inspection.js';
import type { EnforcementTeam, TeamMember } from '../enforcement-team.js';
import { TeamFilterInput } from './enforcement-team.input.js';
import {
  EnforcementTeamConnectionType,
  EnforcementTeamType,
  TeamMemberType,
} from './enforcement-team.type.js';

/** What hangs on a joint enforcement team. */
@Resolver(() => EnforcementTeamType)
export class EnforcementTeamFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it enforces.' })
  division(@Root() { divisionCode }: EnforcementTeam): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: '牵头单位: who leads it.' })
  lead(@Root() { leadId }: EnforcementTeam): OrganizationReference {
    return { id: leadId };
  }

  @FieldResolver(() => [TeamMemberType], {
    description: '派驻力量: what organizations second to it, by organization and post; at most 30.',
  })
  members(
    @Root() { id }: EnforcementTeam,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'At this instant; now when left out.' })
    asOf: Date | null | undefined,
    @Ctx() { loaders, now }: ServiceRequestsContext,
  ): Promise<readonly TeamMember[]> {
    return loaders.membersOfTeam.of(asOf ?? now).load(id);
  }

  @Audience('internal')
  @FieldResolver(() => JointInspectionConnectionType, {
    nullable: true,
    description: 'The joint inspections that it carries out and that the viewer may see, the newest first.',
  })
  inspections(
    @Root() { id }: EnforcementTeam,
    @Arg('filter', () => InspectionFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: InspectionFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<JointInspection>> {
    return loaders.inspectionsOfTeam.load(id, soundInspectionFilter(filter ?? {}), page);
  }
}

/** What hangs on a secondment. */
@Resolver(() => TeamMemberType)
export class TeamMemberResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'Who seconds.' })
  organization(@Root() { organizationId }: TeamMember): OrganizationReference {
    return { id: organizationId };
  }
}

/** Adds `Division.jointEnforcementTeams` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionEnforcementTeamsResolver {
  @FieldResolver(() => EnforcementTeamConnectionType, {
    nullable: true,
    description: '联合执法队: the teams that stand in this place and below it, by place and age.',
  })
  jointEnforcementTeams(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => TeamFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: TeamFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<EnforcementTeam>> {
    return loaders.teamsOfDivision.load(code, filter ?? {}, page);
  }
}
