import { Audience } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { MonthlyRequestsType } from '../../need-item/graphql/need-item.type.js';

/** A need that nobody has stated yet, as the graph shows it. */
@Audience('internal')
@ObjectType('NeedSuggestion', {
  description:
    '需求建议 (未诉先办): a need that nobody has stated yet, though requests of its category come again and again: 5 or more in at least 3 of the last 6 closed months, and no open need of the category in the place.',
})
export class NeedSuggestionType {
  @Field(() => [MonthlyRequestsType], {
    description:
      'How many requests came in the last closed months, oldest first; at most 6, months without any left out.',
  })
  readonly evidence!: MonthlyRequestsType[];

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly categoryCode!: string;
}
