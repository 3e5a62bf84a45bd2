import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';
import { KindNoun } from './reference-kind.type.js';

/** A kind that a city lays down. */
@InputType('DefineReferenceKindInput', {
  description:
    "A kind of a city's own, or its word for one that is there. Said twice it changes nothing more.",
})
export class DefineReferenceKindInput {
  @Field(() => DivisionCodeScalar, { description: 'Any place of the city.' })
  readonly divisionCode!: string;

  @Field(() => KindNoun, { description: 'What it is a kind of.' })
  readonly noun!: KindNoun;

  @Field(() => String, {
    description: 'Code: 1 to 32 capital letters, digits and underscores, a letter first.',
  })
  readonly code!: string;

  @Field(() => String, { description: "The city's word, 1 to 20 characters; everybody reads it." })
  readonly name!: string;
}
