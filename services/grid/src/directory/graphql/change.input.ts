import { Field, ID, InputType, Int } from 'type-graphql';

/** What every change of a thing of the directory names. */
@InputType()
export abstract class ChangeInput {
  @Field(() => ID, { description: 'Which one.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
