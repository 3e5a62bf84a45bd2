import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

/** The end of a venue. */
@InputType('CloseVenueInput', { description: 'The end of a venue. It cannot be opened again.' })
export class CloseVenueInput {
  @Field(() => ID, { description: 'The venue.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed: after it opened, not later than now; now when left out.',
  })
  readonly closedAt?: Date | null;
}
