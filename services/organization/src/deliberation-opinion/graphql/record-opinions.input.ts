import { Field, ID, InputType, Int } from 'type-graphql';
import { OpinionStance } from './opinion-stance.enum.js';

/** Like opinions to be entered. */
@InputType('OpinionInput', { description: 'Like opinions to be entered together.' })
export class OpinionInput {
  @Field(() => OpinionStance, { description: 'Where they stand.' })
  readonly stance!: OpinionStance;

  @Field(() => Int, { description: 'How many people hold it, 1 to 100000.' })
  readonly count!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The opinion in words, 1 to 1000 characters, without names, phone numbers or plates. Read by those who run the deliberation alone.',
  })
  readonly text?: string | null;
}

/** Opinions to be entered. */
@InputType('RecordOpinionsInput', { description: 'Opinions on a deliberation to be entered.' })
export class RecordOpinionsInput {
  @Field(() => ID, { description: 'The deliberation.' })
  readonly deliberationId!: string;

  @Field(() => [OpinionInput], { description: 'The opinions, 1 to 50 entries.' })
  readonly opinions!: OpinionInput[];

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
