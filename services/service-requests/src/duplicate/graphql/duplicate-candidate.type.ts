import { Audience, DivisionCodeScalar, GridCodeScalar } from '@governance/shared';
import { Field, Float, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DuplicateReason } from '../duplicate-candidate.js';

registerEnumType(DuplicateReason, {
  name: 'DuplicateReason',
  description: 'Why another request may be about the same matter. Never who made it.',
  valuesConfig: {
    SAME_GRID: { description: 'It lies in the same grid.' },
    SAME_PLACE: {
      description: 'It lies in the same place, mostly a community, but not known to be in the same grid.',
    },
    SAME_CATEGORY: { description: 'It has the same category.' },
    RELATED_CATEGORY: { description: 'It has another category under the same upper one.' },
    SIMILAR_TEXT: { description: 'Its title is alike.' },
  },
});

/** A request that may be about the same matter, as the graph shows it. */
@Audience('internal')
@ObjectType('DuplicateCandidate', {
  description:
    '疑似重复诉求: a request that may be about the same matter. Somebody has to look; nothing is merged by itself.',
})
export class DuplicateCandidateType {
  @Field(() => Float, { description: 'How likely, 0 to 1: by place, category and title.' })
  readonly score!: number;

  @Field(() => [DuplicateReason], { description: 'Why; at most 5.' })
  readonly reasons!: readonly DuplicateReason[];

  /** Not a field: the request is resolved from it. */
  readonly requestId!: string;
}

/** A request that is about to be made. */
@InputType('ServiceRequestDraftInput', { description: 'A request that is about to be made.' })
export class ServiceRequestDraftInput {
  @Field(() => DivisionCodeScalar, { description: 'Where it is.' })
  readonly divisionCode!: string;

  @Field(() => GridCodeScalar, { nullable: true, description: 'The grid that it is in, if known.' })
  readonly gridCode?: string | null;

  @Field(() => String, { description: 'Code of its category.' })
  readonly categoryCode!: string;

  @Field(() => String, { description: 'In a few words, at most 100 characters.' })
  readonly title!: string;
}
