import { DateScalar, DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, Float, ID, InputType } from 'type-graphql';

/** Who decided on an entry, when and what. */
@InputType('RegisterDecisionInput', { description: 'What was decided on an entry, when and by whom.' })
export class RegisterDecisionInput {
  @Field(() => String, { description: 'The decision in words, 1 to 300 characters.' })
  readonly text!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The business day of the decision, not later than today.',
  })
  readonly decidedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'Organization of the same city that decided.' })
  readonly decidedById?: string | null;
}

/** An entry to be made. */
@InputType('RegisterEntryInput', {
  description: 'An entry to be made in the register. Names offices and organizations, never private persons.',
})
export class RegisterEntryInput {
  @Field(() => String, { description: 'Code of its kind (`registerKinds`).' })
  readonly kind!: string;

  @Field(() => DivisionCodeScalar, {
    description: 'The place that it is of; of a demand, the place that is asked.',
  })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'What it is called, 1 to 100 characters.' })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The group that it belongs to, 1 to 60 characters, e.g. the system of a measure.',
  })
  readonly category?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Organization of the same city whose it is; of a demand, who demands, and then required.',
  })
  readonly organizationId?: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How much or how many, in the unit of the kind, with two decimals at most. Fewer people than the kind allows are refused.',
  })
  readonly quantity?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number or title of the document, 1 to 100 characters.',
  })
  readonly document?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The law or rule that it rests on, 1 to 300 characters.',
  })
  readonly legalBasis?: string | null;

  @Field(() => RegisterDecisionInput, { nullable: true, description: 'What was decided on it.' })
  readonly decision?: RegisterDecisionInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a demand, and then required: the form, field or task that is asked for, 1 to 60 characters. Compared with what was asked before: writing, width, punctuation and words such as 台账 or 表 at the end make no difference.',
  })
  readonly subject?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when it holds; of a demand when it was made, not later than now. Now when left out.',
  })
  readonly validFrom?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it holds, later than `validFrom`; not for demands.',
  })
  readonly validTo?: Date | null;
}

const KEY =
  'chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.';

/** An entry to be made, once. */
@InputType('AddRegisterEntryInput', { description: 'An entry to be made in the register, once.' })
export class AddRegisterEntryInput extends RegisterEntryInput {
  @Field(() => String, { description: `1 to 100 characters ${KEY}` })
  readonly idempotencyKey!: string;
}

/** Many entries to be made, each once. */
@InputType('AddRegisterEntriesInput', { description: 'Many entries to be made in the register, each once.' })
export class AddRegisterEntriesInput {
  @Field(() => [RegisterEntryInput], { description: 'The entries, 1 to 100.' })
  readonly entries!: readonly RegisterEntryInput[];

  @Field(() => String, { description: `1 to 90 characters ${KEY} Holds for each row by its place.` })
  readonly idempotencyKey!: string;
}
