import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, InputType, Int } from 'type-graphql';

/** A residential quarter to be made. */
@InputType('CreateResidentialQuarterInput', { description: 'A residential quarter to be made.' })
export class CreateResidentialQuarterInput {
  @Field(() => DivisionCodeScalar, { description: 'Community or village that it lies in.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its kind, from the reference data of the city, e.g. `OLD_ESTATE`.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'Number of households, 0 to 100,000. A count, never a roster.' })
  readonly households!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it is on record, not later than now; now when left out.',
  })
  readonly validFrom?: Date | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
