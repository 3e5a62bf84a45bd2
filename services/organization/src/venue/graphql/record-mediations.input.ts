import { Field, ID, InputType, Int } from 'type-graphql';
import { MediationCountInput } from './venue-parts.input.js';

/** What was mediated at a venue in a month. */
@InputType('RecordMediationsInput', {
  description:
    'How many disputes were mediated at a venue in a month, by kind: numbers alone, never parties or content. Stands in place of what was recorded for the same month and kinds.',
})
export class RecordMediationsInput {
  @Field(() => ID, { description: 'The venue.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'The month, `YYYY-MM`, not later than this one.' })
  readonly month!: string;

  @Field(() => [MediationCountInput], { description: 'The numbers, each kind once; at least one.' })
  readonly counts!: readonly MediationCountInput[];
}
