import { Audience, connectionType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { TermNoun } from './term-noun.enum.js';

/** A place's word, as the graph shows it. */
@Audience('open')
@ObjectType('Term', {
  description:
    '术语: a place’s own word for one of the graph’s stable categories, or for a concept. One word may mean several things, and one thing have several words.',
})
export class TermType {
  @Field(() => String, { description: 'The word as the place writes it, e.g. `大党委`.' })
  readonly word!: string;

  @Field(() => TermNoun, { description: 'What it is a word for.' })
  readonly noun!: TermNoun;

  @Field(() => String, {
    nullable: true,
    description:
      'The stable category that it stands for, e.g. `COMMUNITY_BIG_COMMITTEE`; null for a concept.',
  })
  readonly pointsTo!: string | null;

  @Field(() => String, { nullable: true, description: 'What it means, in Chinese.' })
  readonly description!: string | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string | null;
  readonly account!: string | null;
}

/** A page of terms. */
export const TermConnectionType = connectionType(TermType, 'Term', 'terms');
