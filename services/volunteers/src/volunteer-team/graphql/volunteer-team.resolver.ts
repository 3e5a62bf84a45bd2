import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { VolunteerTeam } from '../volunteer-team.js';
import type { VolunteerTeamService } from '../volunteer-team.service.js';
import { DisbandTeamInput, SetTeamLeaderInput } from './change-team.input.js';
import { CreateTeamInput, CreateTeamsInput } from './create-team.input.js';
import { VolunteerTeamFilterInput } from './volunteer-team-filter.input.js';
import {
  CreateTeamPayload,
  CreateTeamsPayload,
  DisbandTeamPayload,
  SetTeamLeaderPayload,
} from './volunteer-team-payload.type.js';
import { VolunteerTeamConnectionType, VolunteerTeamType } from './volunteer-team.type.js';

/** Looks up, lists, founds, leads and disbands teams. */
@Resolver(() => VolunteerTeamType)
export class VolunteerTeamResolver {
  constructor(private readonly service: VolunteerTeamService) {}

  @Audience('open')
  @Query(() => VolunteerTeamType, {
    nullable: true,
    description: 'The team with this id, also a disbanded one; NOT_FOUND when there is none.',
  })
  volunteerTeam(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<VolunteerTeam> {
    return orNotFound(loaders.volunteerTeam.load(id), '志愿服务队');
  }

  @Audience('open')
  @Query(() => VolunteerTeamConnectionType, {
    nullable: true,
    description: 'Teams that exist now, by place and age.',
  })
  volunteerTeams(
    @Arg('filter', () => VolunteerTeamFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: VolunteerTeamFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<VolunteerTeam>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => CreateTeamPayload, {
    description:
      'Founds a team. For street officers, supervisors, administrators and machines in their jurisdiction, and for whoever speaks for the organization behind it.',
  })
  createTeam(
    @Arg('input', () => CreateTeamInput, { description: 'The team.' })
    { idempotencyKey, ...input }: CreateTeamInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CreateTeamPayload> {
    const team = {
      ...input,
      organizationId: input.organizationId ?? null,
      leaderId: input.leaderId ?? null,
    };
    return asPayload(async () => ({ team: await this.service.create(team, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => CreateTeamsPayload, {
    description: 'Founds up to 100 teams of one place, all or none. For whoever may found each of them.',
  })
  createTeams(
    @Arg('input', () => CreateTeamsInput, { description: 'The teams.' })
    { divisionCode, teams, idempotencyKey }: CreateTeamsInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CreateTeamsPayload> {
    const given = teams.map(({ kind, name, organizationId = null }) => ({ kind, name, organizationId }));
    return asPayload(async () => ({
      teams: await this.service.createMany(divisionCode, given, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => SetTeamLeaderPayload, {
    description: 'Says who leads a team. For whoever may found it.',
  })
  setTeamLeader(
    @Arg('input', () => SetTeamLeaderInput, { description: 'The team and the member.' })
    { id, leaderId, expectedVersion }: SetTeamLeaderInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<SetTeamLeaderPayload> {
    return asPayload(async () => ({
      team: await this.service.setLeader(id, leaderId ?? null, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => DisbandTeamPayload, {
    description: 'Ends a team and everybody’s time in it. For whoever may found it.',
  })
  disbandTeam(
    @Arg('input', () => DisbandTeamInput, { description: 'The team.' })
    { id, expectedVersion }: DisbandTeamInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<DisbandTeamPayload> {
    return asPayload(async () => ({ team: await this.service.disband(id, expectedVersion, viewer) }));
  }
}
