import { Field, ID, InputType, Int } from 'type-graphql';

/** Another name for a grid. */
@InputType('RenameGridInput', { description: 'Another name for a grid, from now on.' })
export class RenameGridInput {
  @Field(() => ID, { description: 'The grid.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its new name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
