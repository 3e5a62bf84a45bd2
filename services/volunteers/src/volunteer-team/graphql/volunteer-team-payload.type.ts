import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { VolunteerTeamType } from './volunteer-team.type.js';

/** What every change of a team answers. */
@ObjectType()
abstract class TeamPayload {
  @Field(() => VolunteerTeamType, {
    nullable: true,
    description: 'The team with its new version; null when a rule was broken.',
  })
  readonly team!: VolunteerTeamType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `createTeam`. */
@Audience('value')
@ObjectType('CreateTeamPayload', { description: 'Result of `createTeam`.' })
export class CreateTeamPayload extends TeamPayload {}

/** Result of `createTeams`. */
@Audience('value')
@ObjectType('CreateTeamsPayload', { description: 'Result of `createTeams`: all teams or none.' })
export class CreateTeamsPayload {
  @Field(() => [VolunteerTeamType], {
    nullable: true,
    description: 'The teams in the order given, at most 100; null when a rule was broken.',
  })
  readonly teams!: readonly VolunteerTeamType[] | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `joinTeam`. */
@Audience('value')
@ObjectType('JoinTeamPayload', { description: 'Result of `joinTeam`.' })
export class JoinTeamPayload extends TeamPayload {}

/** Result of `addTeamMember`. */
@Audience('value')
@ObjectType('AddTeamMemberPayload', { description: 'Result of `addTeamMember`.' })
export class AddTeamMemberPayload extends TeamPayload {}

/** Result of `leaveTeam`. */
@Audience('value')
@ObjectType('LeaveTeamPayload', { description: 'Result of `leaveTeam`.' })
export class LeaveTeamPayload extends TeamPayload {}

/** Result of `setTeamLeader`. */
@Audience('value')
@ObjectType('SetTeamLeaderPayload', { description: 'Result of `setTeamLeader`.' })
export class SetTeamLeaderPayload extends TeamPayload {}

/** Result of `disbandTeam`. */
@Audience('value')
@ObjectType('DisbandTeamPayload', { description: 'Result of `disbandTeam`.' })
export class DisbandTeamPayload extends TeamPayload {}
