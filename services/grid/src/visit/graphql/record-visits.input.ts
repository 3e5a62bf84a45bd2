import { DateScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

/** Visits to be recorded. */
@InputType('RecordedVisitsInput', {
  description:
    'Visits of one category in a grid on a day. There is no room for whom, where or why: that is not kept.',
})
export class RecordedVisitsInput {
  @Field(() => ID, { description: 'The grid.' })
  readonly gridId!: string;

  @Field(() => DateScalar, { description: 'The day; not later than today.' })
  readonly day!: string;

  @Field(() => String, { description: 'Code of the category, see `visitCategories`.' })
  readonly category!: string;

  @Field(() => Int, { description: 'How many visits, 1 to 1000; added to those recorded already.' })
  readonly count!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the checklist that was gone through: 1 to 20 letters, digits, dots or hyphens.',
  })
  readonly checklistVersion?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A batch of visits. */
@InputType('RecordVisitsInput', { description: 'Visits that a client recorded, also while it was offline.' })
export class RecordVisitsInput {
  @Field(() => [RecordedVisitsInput], {
    description: '1 to 100 records, each with an idempotency key of its own.',
  })
  readonly visits!: RecordedVisitsInput[];
}
