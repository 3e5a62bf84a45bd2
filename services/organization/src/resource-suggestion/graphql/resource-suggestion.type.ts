import { Audience } from '@governance/shared';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SuggestionReason } from '../resource-suggestion.js';

registerEnumType(SuggestionReason, {
  name: 'SuggestionReason',
  description: 'Why a resource is suggested for a need.',
  valuesConfig: {
    SAME_CATEGORY: { description: '类别相同: it is of the same category.' },
    RELATED_CATEGORY: { description: '类别相近: both categories have the same upper one.' },
    SAME_PLACE: { description: '同一社区: in the place of the need itself.' },
    SAME_STREET: { description: '同一街道: in the same street or town.' },
    SAME_COUNTY: { description: '同一区县: in the same district or county.' },
    SAME_CITY: { description: '同一城市: elsewhere in the city.' },
    ENOUGH_LEFT: { description: '数量足够: as much is left of it as is needed.' },
  },
});

/** A resource that a need could be met with, as the graph shows it. */
@Audience('internal')
@ObjectType('ResourceSuggestion', { description: '推荐资源: a resource that a need could be met with.' })
export class ResourceSuggestionType {
  @Field(() => Int, { description: 'How much of the resource is left, in its unit.' })
  readonly left!: number;

  /** Not fields: what the nested fields need. */
  readonly resourceId!: string;
}

export { SuggestionReason };
