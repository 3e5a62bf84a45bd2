import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { JointBodyKind } from './joint-body-kind.enum.js';
import { JointCadence } from './joint-cadence.enum.js';

/** A joint body to be made. */
@InputType('CreateJointBodyInput', { description: 'A joint body to be made, without seats.' })
export class CreateJointBodyInput {
  @Field(() => DivisionCodeScalar, {
    description:
      'The place whose body it is: a street or town for STREET_BIG_COMMITTEE, a community or village for COMMUNITY_BIG_COMMITTEE, any for the others.',
  })
  readonly divisionCode!: string;

  @Field(() => JointBodyKind, { description: 'What it is.' })
  readonly kind!: JointBodyKind;

  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Organization of the same city that leads it. Its seat is given by `addJointMember`.',
  })
  readonly chairOrganizationId?: string | null;

  @Field(() => JointCadence, { nullable: true, description: 'How often it means to meet.' })
  readonly cadence?: JointCadence | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was founded, not later than now; now when left out.',
  })
  readonly validFrom?: Date | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
