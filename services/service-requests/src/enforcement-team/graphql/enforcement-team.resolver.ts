import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import type { EnforcementTeamService } from '../enforcement-team.service.js';
import type { EnforcementTeam } from '../enforcement-team.js';
import {
  DissolveTeamInput,
  FormTeamInput,
  ReviseTeamInput,
  TeamFilterInput,
} from './enforcement-team.input.js';
import {
  DissolveTeamPayload,
  EnforcementTeamConnectionType,
  EnforcementTeamType,
  FormTeamPayload,
  ReviseTeamPayload,
} from './enforcement-team.type.js';

/** Look-ups, lists and changes of joint enforcement teams. */
@Resolver(() => EnforcementTeamType)
export class EnforcementTeamResolver {
  constructor(private readonly service: EnforcementTeamService) {}

  @Audience('open')
  @Query(() => EnforcementTeamType, {
    nullable: true,
    description: 'The joint enforcement team with this id, also a dissolved one; otherwise NOT_FOUND.',
  })
  jointEnforcementTeam(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<EnforcementTeam> {
    return orNotFound(loaders.enforcementTeam.load(id), '联合执法队');
  }

  @Audience('open')
  @Query(() => EnforcementTeamConnectionType, {
    nullable: true,
    description: '联合执法队: the joint enforcement teams that stand, by place and age.',
  })
  jointEnforcementTeams(
    @Arg('filter', () => TeamFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: TeamFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<EnforcementTeam>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => FormTeamPayload, {
    description: 'Forms a joint enforcement team. By officers and administrators of the place.',
  })
  formJointEnforcementTeam(
    @Arg('input', () => FormTeamInput, { description: 'The team.' })
    { idempotencyKey, ...team }: FormTeamInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<FormTeamPayload> {
    return asPayload(async () => ({
      jointEnforcementTeam: await this.service.form(team, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ReviseTeamPayload, {
    description:
      'Changes the name, the remit or the secondments of a joint enforcement team. By officers and administrators of the place.',
  })
  reviseJointEnforcementTeam(
    @Arg('input', () => ReviseTeamInput, { description: 'What is to be otherwise.' })
    { id, expectedVersion, name, remit, members }: ReviseTeamInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<ReviseTeamPayload> {
    const revision = { name: name ?? null, remit: remit ?? null, members: members ?? null };
    return asPayload(async () => ({
      jointEnforcementTeam: await this.service.revise({ id, expectedVersion }, revision, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => DissolveTeamPayload, {
    description:
      'Dissolves a joint enforcement team; its secondments end. By officers and administrators of the place.',
  })
  dissolveJointEnforcementTeam(
    @Arg('input', () => DissolveTeamInput, { description: 'The team.' })
    { id, expectedVersion }: DissolveTeamInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<DissolveTeamPayload> {
    return asPayload(async () => ({
      jointEnforcementTeam: await this.service.dissolve({ id, expectedVersion }, viewer),
    }));
  }
}
