import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { ClockKind } from '../../request-clock/graphql/deadline.enum.js';
import { FlagKind } from './flag-kind.enum.js';

/** A flag, as the graph shows it. */
@Audience('internal')
@ObjectType('ServiceRequestFlag', {
  description: '督办标记: what was raised about a request. No status: the request goes on as before.',
})
export class RequestFlagType {
  @Field(() => FlagKind, { description: 'What was raised.' })
  readonly kind!: FlagKind;

  @Field(() => ClockKind, {
    nullable: true,
    description: 'The clock that it is about; null when it is about the request as a whole.',
  })
  readonly clock!: ClockKind | null;

  @Field(() => Int, { description: 'The round in which it was raised, from 1.' })
  readonly round!: number;

  @Field(() => DateTimeScalar, { description: 'When it came to that.' })
  readonly at!: Date;
}
