import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';
import { TermNoun } from './term-noun.enum.js';

/** What `terms` is limited to. */
@InputType('TermFilter', { description: 'What a list of terms is limited to; all that is given must hold.' })
export class TermFilterInput {
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'In use there: words of this place, of the places above it, and of every place.',
  })
  readonly divisionCode?: string | null;

  @Field(() => TermNoun, { nullable: true, description: 'Words for this.' })
  readonly noun?: TermNoun | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the word; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;
}
