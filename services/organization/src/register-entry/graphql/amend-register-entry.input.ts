import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { RegisterDecisionInput } from './add-register-entry.input.js';

/** What is put right about an entry. */
@InputType('AmendRegisterEntryInput', {
  description:
    'What is put right about an entry. What is left out stays as it is. Kind, place, organization, subject and beginning do not change: close the entry as MISTAKEN and make another one.',
})
export class AmendRegisterEntryInput {
  @Field(() => ID, { description: 'The entry.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'What it is called, 1 to 100 characters.' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'The group that it belongs to; null for none.' })
  readonly category?: string | null;

  @Field(() => Float, { nullable: true, description: 'How much or how many; null for none stated.' })
  readonly quantity?: number | null;

  @Field(() => String, { nullable: true, description: 'Number or title of the document; null for none.' })
  readonly document?: string | null;

  @Field(() => String, { nullable: true, description: 'The law or rule that it rests on; null for none.' })
  readonly legalBasis?: string | null;

  @Field(() => RegisterDecisionInput, {
    nullable: true,
    description: 'What was decided on it; null for nothing.',
  })
  readonly decision?: RegisterDecisionInput | null;
}
