import { Field, ID, InputType, Int } from 'type-graphql';

/** What every change of one organization states. */
@InputType()
export abstract class RestructuringInput {
  @Field(() => ID, { description: 'The organization.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to answer only what would change: everything is checked, nothing is kept.',
  })
  readonly dryRun!: boolean;
}
