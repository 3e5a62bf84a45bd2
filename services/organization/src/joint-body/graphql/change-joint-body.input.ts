import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { JointCadence } from './joint-cadence.enum.js';
import { JointRole } from './joint-role.enum.js';

const VERSION = 'The version of the joint body that the change is based on; otherwise CONFLICT.';

/** A change of a joint body. */
@InputType('UpdateJointBodyInput', {
  description: 'A change of a joint body; what is left out stays, what is null is taken away.',
})
export class UpdateJointBodyInput {
  @Field(() => ID, { description: 'The joint body.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Its new name, 1 to 60 characters; null stays as is.' })
  readonly name?: string | null;

  @Field(() => JointCadence, { nullable: true, description: 'How often it means to meet.' })
  readonly cadence?: JointCadence | null;

  @Field(() => ID, { nullable: true, description: 'Organization of the same city that leads it.' })
  readonly chairOrganizationId?: string | null;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

/** A joint body to be dissolved. */
@InputType('DissolveJointBodyInput', { description: 'A joint body to be dissolved, with all its seats.' })
export class DissolveJointBodyInput {
  @Field(() => ID, { description: 'The joint body.' })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

/** A seat to be ended. */
@InputType('EndJointMembershipInput', { description: 'A seat in a joint body that ends.' })
export class EndJointMembershipInput {
  @Field(() => ID, { description: 'The seat.' })
  readonly memberId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended, after it began and not later than now; now when left out.',
  })
  readonly until?: Date | null;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

/** A seat to be held in another role. */
@InputType('ChangeJointMemberRoleInput', {
  description: 'Another role of a member of a joint body. The seat in the old role stays on record.',
})
export class ChangeJointMemberRoleInput {
  @Field(() => ID, { description: 'The seat that lasts now.' })
  readonly memberId!: string;

  @Field(() => JointRole, { description: 'The role from then on.' })
  readonly role!: JointRole;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the old role ended and the new one began, after the seat began and not later than now; now when left out.',
  })
  readonly since?: Date | null;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}
