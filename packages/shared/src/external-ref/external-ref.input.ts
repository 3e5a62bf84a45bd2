import { Field, InputType } from 'type-graphql';

/** What another system calls a thing. */
@InputType('ExternalRefInput', {
  description: 'What another system calls the thing; once for each city and system.',
})
export class ExternalRefInput {
  @Field(() => String, { description: 'Code of that system, 1 to 50 letters, digits or . : _ -' })
  readonly system!: string;

  @Field(() => String, { description: 'Its id there, 1 to 100 characters.' })
  readonly id!: string;
}
