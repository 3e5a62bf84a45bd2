import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { JointRole } from './joint-role.enum.js';

/** A seat to be given. */
@InputType('AddJointMemberInput', { description: 'A seat in a joint body to be given to an organization.' })
export class AddJointMemberInput {
  @Field(() => ID, { description: 'The joint body.' })
  readonly jointBodyId!: string;

  @Field(() => ID, {
    description:
      'The organization, of the same city. It may have one seat in a body at a time; otherwise PERIOD_OVERLAP.',
  })
  readonly organizationId!: string;

  @Field(() => JointRole, { description: 'Which seat it is.' })
  readonly role!: JointRole;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the organization took the seat, from the founding of the body to now; now when left out.',
  })
  readonly since?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'For a seat of the past: when it ended, after `since` and not later than now.',
  })
  readonly until?: Date | null;

  @Field(() => Int, {
    description: 'The version of the joint body that the change is based on; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
