import { Audience, connectionType, DateTimeScalar } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OpinionStance } from './opinion-stance.enum.js';

/** How many people took a stance, as the graph shows it. */
@Audience('open')
@ObjectType('OpinionCount', { description: '意见数: how many people took a stance in a deliberation.' })
export class OpinionCountType {
  @Field(() => OpinionStance, { description: 'Which stance.' })
  readonly stance!: OpinionStance;

  @Field(() => Int, { description: 'How many people.' })
  readonly count!: number;
}

/** Like opinions that came in together, as the graph shows them. */
@Audience('internal')
@ObjectType('DeliberationOpinion', {
  description: '意见: like opinions that came in together. Who holds them is not kept.',
})
export class OpinionType {
  @Field(() => ID, { description: 'Stable id of the entry.' })
  readonly id!: string;

  @Field(() => Int, { description: 'In which round they came in, from 1.' })
  readonly round!: number;

  @Field(() => OpinionStance, { description: 'Where they stand.' })
  readonly stance!: OpinionStance;

  @Field(() => Int, { description: 'How many people hold it.' })
  readonly count!: number;

  @Field(() => DateTimeScalar, { description: 'When they were entered.' })
  readonly recordedAt!: Date;

  /** Not a field: whether there are words to be read. */
  readonly hasText!: boolean;
}

/** A page of opinions. */
export const OpinionConnectionType = connectionType(
  OpinionType,
  'DeliberationOpinion',
  'opinions on a deliberation',
);
