import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { TeamMember } from '../team-member.js';
import type { VolunteerTeamService } from '../volunteer-team.service.js';
import { AddTeamMemberInput, JoinTeamInput, LeaveTeamInput } from './change-team.input.js';
import { TeamMemberType } from './team-member.type.js';
import { AddTeamMemberPayload, JoinTeamPayload, LeaveTeamPayload } from './volunteer-team-payload.type.js';

/** Changes who belongs to teams. */
@Resolver(() => TeamMemberType)
export class TeamMembersResolver {
  constructor(private readonly service: VolunteerTeamService) {}

  @Audience('internal')
  @Mutation(() => JoinTeamPayload, {
    description: 'Joins a team oneself, with one’s registration in its city.',
  })
  joinTeam(
    @Arg('input', () => JoinTeamInput, { description: 'The team.' })
    { teamId, idempotencyKey }: JoinTeamInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<JoinTeamPayload> {
    return asPayload(async () => ({ team: await this.service.join(teamId, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => AddTeamMemberPayload, {
    description: 'Takes somebody into a team. For its leader and whoever may found it.',
  })
  addTeamMember(
    @Arg('input', () => AddTeamMemberInput, { description: 'The team and the volunteer.' })
    { teamId, volunteerId, idempotencyKey }: AddTeamMemberInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<AddTeamMemberPayload> {
    return asPayload(async () => ({
      team: await this.service.addMember(teamId, volunteerId, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => LeaveTeamPayload, {
    description:
      'Ends somebody’s time in a team. For themselves, its leader and whoever may found it. A leader who leaves leads no more.',
  })
  leaveTeam(
    @Arg('input', () => LeaveTeamInput, { description: 'The team and the member.' })
    { teamId, volunteerId }: LeaveTeamInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<LeaveTeamPayload> {
    return asPayload(async () => ({ team: await this.service.leave(teamId, volunteerId, viewer) }));
  }

  @FieldResolver(() => VolunteerType, { nullable: true, description: 'The volunteer.' })
  volunteer(
    @Root() { volunteerId }: TeamMember,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Volunteer | null> {
    return loaders.volunteer.load(volunteerId);
  }
}
