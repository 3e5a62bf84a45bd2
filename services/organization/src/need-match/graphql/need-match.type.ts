import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VERSION } from '../../co-building/graphql/descriptions.js';
import { payloadType } from '../../co-building/graphql/payload.type.js';
import { MatchStatus } from './need-match.enum.js';

/** A match, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('NeedMatch', {
  description:
    '供需对接: a resource proposed for a need, and what became of it. For those who govern the need’s place and for the two organizations.',
})
export class NeedMatchType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => Int, { description: 'How much of the resource it takes, in its unit.' })
  readonly quantity!: number;

  @Field(() => MatchStatus, { description: 'Where it stands.' })
  readonly status!: MatchStatus;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  readonly proposedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was accepted; null when it never was.',
  })
  readonly acceptedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was declined, completed or cancelled; null until then.',
  })
  readonly endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was said with the last move; null when nothing was.',
  })
  readonly reason!: string | null;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly needId!: string;
  readonly resourceId!: string;
  readonly projectId!: string | null;
  readonly statedById!: string;
  readonly ownerId!: string;
}

/** A page of matches. */
export const NeedMatchConnectionType = connectionType(NeedMatchType, 'NeedMatch', 'matches');

const match = { field: 'needMatch', what: 'The match', type: NeedMatchType };

/** Result of `proposeMatch`. */
export const ProposeMatchPayload = payloadType('proposeMatch', match);
/** Result of `acceptMatch`. */
export const AcceptMatchPayload = payloadType('acceptMatch', match);
/** Result of `declineMatch`. */
export const DeclineMatchPayload = payloadType('declineMatch', match);
/** Result of `completeMatch`. */
export const CompleteMatchPayload = payloadType('completeMatch', match);
/** Result of `cancelMatch`. */
export const CancelMatchPayload = payloadType('cancelMatch', match);
