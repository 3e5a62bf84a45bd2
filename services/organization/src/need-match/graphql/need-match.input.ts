import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IDEMPOTENCY_KEY } from '../../co-building/graphql/descriptions.js';
import { moveInput } from '../../co-building/graphql/move.input.js';
import { MatchStatus } from './need-match.enum.js';

/** A resource to be proposed for a need. */
@InputType('ProposeMatchInput', { description: 'A resource to be proposed for a need.' })
export class ProposeMatchInput {
  @Field(() => ID, { description: 'The need, STATED.' })
  readonly needId!: string;

  @Field(() => ID, {
    description:
      'A resource of the same city that the viewer may see, of another organization; once at a time.',
  })
  readonly resourceId!: string;

  @Field(() => ID, { nullable: true, description: 'The project in which both meet, of the same city.' })
  readonly projectId?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'How much of the resource it takes, in its unit, 1 to 1000000.',
  })
  readonly quantity!: number;

  @Field(() => Int, {
    description: 'The version of the need that the proposal is based on; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  readonly idempotencyKey!: string;
}

/** Input of `acceptMatch`. */
export const AcceptMatchInput = moveInput('acceptMatch', 'the match', 'REASON_OPTIONAL');
/** Input of `declineMatch`. */
export const DeclineMatchInput = moveInput('declineMatch', 'the match', 'REASON_NEEDED');
/** Input of `completeMatch`. */
export const CompleteMatchInput = moveInput('completeMatch', 'the match', 'REASON_OPTIONAL');
/** Input of `cancelMatch`. */
export const CancelMatchInput = moveInput('cancelMatch', 'the match', 'REASON_NEEDED');

/** What `needMatches` is limited to. */
@InputType('NeedMatchFilter', {
  description: 'What a list of matches is limited to; all that is given must hold.',
})
export class NeedMatchFilterInput {
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Of needs of this place or of one below it.',
  })
  readonly divisionCode?: string | null;

  @Field(() => [MatchStatus], { nullable: true, description: 'Standing at one of these.' })
  readonly status?: MatchStatus[] | null;
}
