import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

/** What `jointEnforcementTeams` is limited to. */
@InputType('JointEnforcementTeamFilter', {
  description: 'What a list of joint enforcement teams is limited to; all that is given must hold.',
})
export class TeamFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'That this organization leads or seconds to now.' })
  readonly organizationId?: string | null;
}

/** What an organization seconds. */
@InputType('JointEnforcementMemberInput', { description: 'What an organization seconds to a team.' })
export class TeamMemberInput {
  @Field(() => ID, { description: 'The organization.' })
  readonly organizationId!: string;

  @Field(() => String, {
    description: 'In which post, 1 to 40 characters, read by everybody; once for each organization.',
  })
  readonly post!: string;

  @Field(() => Int, { description: 'How many people, 1 to 1000.' })
  readonly people!: number;
}

/** A team to be formed. */
@InputType('FormJointEnforcementTeamInput', { description: 'A joint enforcement team to be formed.' })
export class FormTeamInput {
  @Field(() => DivisionCodeScalar, {
    description: 'Where it enforces. DIVISION_UNKNOWN may be tried again later.',
  })
  readonly divisionCode!: string;

  @Field(() => String, {
    description: 'What it is called, 1 to 60 characters; otherwise than others of the place.',
  })
  readonly name!: string;

  @Field(() => String, { description: 'What it may do, 1 to 1000 characters, read by everybody.' })
  readonly remit!: string;

  @Field(() => ID, { description: 'The organization that leads it.' })
  readonly leadId!: string;

  @Field(() => [TeamMemberInput], { description: 'What organizations second to it, 1 to 30.' })
  readonly members!: TeamMemberInput[];

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** What is to be otherwise with a team. */
@InputType('ReviseJointEnforcementTeamInput', {
  description: 'What is to be otherwise with a joint enforcement team; what is left out stays.',
})
export class ReviseTeamInput {
  @Field(() => ID, { description: 'The team.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'What it is called, 1 to 60 characters.' })
  readonly name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it may do, 1 to 1000 characters, read by everybody.',
  })
  readonly remit?: string | null;

  @Field(() => [TeamMemberInput], {
    nullable: true,
    description: 'All secondments from now on, 1 to 30: those that are left out end, and new ones begin.',
  })
  readonly members?: TeamMemberInput[] | null;
}

/** A team to be dissolved. */
@InputType('DissolveJointEnforcementTeamInput', { description: 'A joint enforcement team to be dissolved.' })
export class DissolveTeamInput {
  @Field(() => ID, { description: 'The team.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
