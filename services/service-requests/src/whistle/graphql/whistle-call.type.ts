import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Whistle } from '../whistle.js';
import { WhistleCallState } from './whistle.enum.js';

/** A call of a whistle, as the graph shows it. Its edges come from the resolver. */
@Audience('internal')
@ObjectType('WhistleCall', {
  description: "报到: a department's turn with a whistle. Seen by whoever sees the whistle.",
})
export class WhistleCallType {
  @Field(() => ID, { description: 'Stable id; `SupervisionOrder.whistleCallId` names it.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, {
    description: 'Last instant at which an arrival is in time, by the whistle policy of the city.',
  })
  readonly arrivalDue!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the department said that it comes.' })
  readonly acknowledgedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came, in time or not; null before.' })
  readonly arrivedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was found that nobody had come in time; null when somebody had.',
  })
  readonly missedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: '评分: 0 to 100, by the organization that blew the whistle; null before.',
  })
  readonly score!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was scored or excused; null before.' })
  readonly endedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly status!: WhistleCallState;
  readonly departmentId!: string;
  readonly whistle!: Whistle;
}
