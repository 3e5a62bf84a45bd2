import { Field, ID, InputType, Int } from 'type-graphql';

const KEY =
  '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.';
const VERSION = 'The version that the change is based on; otherwise CONFLICT.';

/** A team to be joined by oneself. */
@InputType('JoinTeamInput', { description: 'A team to be joined by oneself.' })
export class JoinTeamInput {
  @Field(() => ID, { description: 'The team.' })
  readonly teamId!: string;

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

/** Somebody to be taken into a team. */
@InputType('AddTeamMemberInput', { description: 'Somebody to be taken into a team.' })
export class AddTeamMemberInput {
  @Field(() => ID, { description: 'The team.' })
  readonly teamId!: string;

  @Field(() => ID, { description: 'The volunteer, of the same city, whom the viewer sees.' })
  readonly volunteerId!: string;

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

/** Somebody who leaves a team. */
@InputType('LeaveTeamInput', {
  description: 'Somebody who leaves a team: oneself, or whom the team lets go.',
})
export class LeaveTeamInput {
  @Field(() => ID, { description: 'The team.' })
  readonly teamId!: string;

  @Field(() => ID, { description: 'The member.' })
  readonly volunteerId!: string;
}

/** Who is to lead a team. */
@InputType('SetTeamLeaderInput', { description: 'Who is to lead a team.' })
export class SetTeamLeaderInput {
  @Field(() => ID, { description: 'The team.' })
  readonly id!: string;

  @Field(() => ID, { nullable: true, description: 'One of its members; nobody when left out.' })
  readonly leaderId?: string | null;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

/** A team to be disbanded. */
@InputType('DisbandTeamInput', { description: 'A team to be disbanded.' })
export class DisbandTeamInput {
  @Field(() => ID, { description: 'The team.' })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}
