import { DateScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

/** A count of instructors. */
@InputType('RecordInstructorsInput', { description: 'How many instructors a party organization sends.' })
export class RecordInstructorsInput {
  @Field(() => ID, { description: 'The party organization that sends them.' })
  readonly organizationId!: string;

  @Field(() => DateScalar, {
    description:
      'The day on which they were counted, today or earlier. Another count of that day replaces the first.',
  })
  readonly countedOn!: string;

  @Field(() => Int, { description: '兼职: part-time ones, 0 to 100,000.' })
  readonly partTime!: number;

  @Field(() => Int, { description: '专职: full-time ones, 0 to 100,000.' })
  readonly fullTime!: number;
}
