import { Audience } from '@governance/shared';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { SuggestionReason } from '../suggestion.js';

registerEnumType(SuggestionReason, {
  name: 'SuggestionReason',
  description: '推荐理由: why something is suggested to a volunteer, from what they said of themselves.',
  valuesConfig: {
    SAME_COMMUNITY: { description: '本社区: it is in their home community.' },
    SAME_STREET: { description: '本街道: it is under the same street or town, in another community.' },
    SKILL: { description: '技能匹配: it asks for a skill that they have.' },
    TIME: { description: '时间合适: it begins when they said they usually have time.' },
  },
});

/** A suggested shift, as the graph shows it. */
@Audience('personal')
@ObjectType('SuggestedShift', {
  description: '推荐班次: a shift that might suit, and why. Never a score of anybody.',
})
export class SuggestedShiftType {
  @Field(() => [SuggestionReason], { description: 'Why, at most 3.' })
  readonly reasons!: readonly SuggestionReason[];

  /** Not a field: what the nested fields need. */
  readonly id!: string;
}

/** A suggested wish, as the graph shows it. */
@Audience('personal')
@ObjectType('SuggestedWish', { description: '推荐心愿: an open wish that might suit, and why.' })
export class SuggestedWishType {
  @Field(() => [SuggestionReason], { description: 'Why: the place; wishes ask for no skill and no hour.' })
  readonly reasons!: readonly SuggestionReason[];

  /** Not a field: what the nested fields need. */
  readonly id!: string;
}
