import { Field, ID, InputType, Int } from 'type-graphql';

/** Another name for an organization. */
@InputType('RenameOrganizationInput', { description: 'Another name for an organization, from now on.' })
export class RenameOrganizationInput {
  @Field(() => ID, { description: 'The organization.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its new name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
