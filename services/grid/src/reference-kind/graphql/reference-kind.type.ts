import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { KindNoun } from '../reference-kind.js';

registerEnumType(KindNoun, {
  name: 'KindNoun',
  description: 'A noun whose kinds are reference data of each city, over national defaults.',
  valuesConfig: {
    GRID: { description: '网格: three kinds in one account, general and special ones in others.' },
    GRID_WORKER: { description: '网格员: leaders, full-time and part-time ones by default.' },
    RESIDENTIAL_QUARTER: { description: '小区: estates by how they came about.' },
  },
});

export { KindNoun };

/** A kind, as the graph shows it. */
@Audience('open')
@ObjectType('ReferenceKind', { description: 'A kind as a city knows it.' })
export class ReferenceKindType {
  @Field(() => KindNoun, { description: 'What it is a kind of.' })
  readonly noun!: KindNoun;

  @Field(() => String, { description: 'Code, as `kind` gives it: capital letters, digits and underscores.' })
  readonly code!: string;

  @Field(() => String, { description: "The city's word for it, e.g. `专属网格`." })
  readonly name!: string;

  @Field(() => Boolean, { description: "Whether it is a national default, and not the city's own." })
  readonly isNational!: boolean;
}

/** Result of `defineReferenceKind`. */
@Audience('value')
@ObjectType('DefineReferenceKindPayload', { description: 'Result of `defineReferenceKind`.' })
export class DefineReferenceKindPayload {
  @Field(() => ReferenceKindType, { nullable: true, description: 'The kind; null when a rule was broken.' })
  readonly referenceKind!: ReferenceKindType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
