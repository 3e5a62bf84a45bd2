import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { RankingType } from './ranking.type.js';

/** Result of `publishRanking`. */
@Audience('value')
@ObjectType('PublishRankingPayload', { description: 'Result of `publishRanking`.' })
export class PublishRankingPayload {
  @Field(() => RankingType, {
    nullable: true,
    description: 'The ranking as everybody reads it from now on; null when a rule was broken.',
  })
  readonly ranking!: RankingType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
