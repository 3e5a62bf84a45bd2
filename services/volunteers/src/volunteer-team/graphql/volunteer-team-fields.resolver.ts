import {
  Audience,
  cityCodeOf,
  type Connection,
  DateTimeScalar,
  MaskedCountType,
  PageArgs,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { TeamKindType } from '../../team-kind/graphql/team-kind.type.js';
import type { TeamKind } from '../../team-kind/team-kind.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { TeamMember } from '../team-member.js';
import type { VolunteerTeam } from '../volunteer-team.js';
import { memberCountFor } from '../volunteer-team.policy.js';
import { TeamMemberConnectionType } from './team-member.type.js';
import { VolunteerTeamType } from './volunteer-team.type.js';

/** The nested fields of a team. */
@Resolver(() => VolunteerTeamType)
export class VolunteerTeamFieldsResolver {
  @FieldResolver(() => TeamKindType, { nullable: true, description: '队伍类型: what it is for.' })
  async kind(
    @Root() { kind, divisionCode }: VolunteerTeam,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<TeamKind | null> {
    const known = await loaders.teamKindsOfCity.load(cityCodeOf(divisionCode));
    return known.find(({ code }) => code === kind) ?? null;
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: '服务地: the place that it serves.',
  })
  division(@Root() { divisionCode }: VolunteerTeam): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '所属单位: the organization that stands behind it; null for none.',
  })
  organization(@Root() { organizationId }: VolunteerTeam): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }

  @Audience('personal')
  @FieldResolver(() => VolunteerType, {
    nullable: true,
    description: '队长: who leads it; null for nobody, and for whoever may not see them.',
  })
  async leader(
    @Root() { leaderId }: VolunteerTeam,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Volunteer | null> {
    return leaderId === null ? null : loaders.volunteer.load(leaderId);
  }

  @FieldResolver(() => MaskedCountType, {
    nullable: true,
    description:
      '队员数: how many belong to it now; 1 to 4 for staff of its place and the organization behind it alone.',
  })
  async memberCount(
    @Root() team: VolunteerTeam,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<MaskedCountType> {
    const size = await loaders.teamSize.load(team.id);
    return memberCountFor(viewer, team, size?.count ?? 0);
  }

  @Audience('personal')
  @FieldResolver(() => TeamMemberConnectionType, {
    nullable: true,
    description: '队员: those who belong to it and whom the viewer sees, in the order in which they joined.',
  })
  members(
    @Root() { id }: VolunteerTeam,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'Who belonged to it then; now when left out.',
    })
    asOf: Date | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<TeamMember>> {
    return loaders.membersOfTeam.load(id, { asOf: asOf ?? null }, page);
  }
}
