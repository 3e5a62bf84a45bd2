import { Field, ID, InputType, Int } from 'type-graphql';

/** What is to be known of a residential quarter. */
@InputType('UpdateResidentialQuarterInput', {
  description: 'What is to be known of a residential quarter. What is left out, or null, stays.',
})
export class UpdateResidentialQuarterInput {
  @Field(() => ID, { description: 'The quarter.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its kind, from the reference data of the city.' })
  readonly kind?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of households, 0 to 100,000.' })
  readonly households?: number | null;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
