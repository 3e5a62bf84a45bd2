import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { ClockKind } from '../../request-clock/graphql/deadline.enum.js';

/** How the clocks of one kind stand, as the graph shows it. */
@Audience('internal')
@ObjectType('SlaClockTally', {
  description:
    'How the clocks of one kind stand. Those of withdrawn, merged and returned requests are left out.',
})
export class ClockTallyType {
  @Field(() => ClockKind, { description: 'The step.' })
  readonly kind!: ClockKind;

  @Field(() => Int, { description: '按期: ended in time.' })
  readonly met!: number;

  @Field(() => Int, { description: '逾期: ended late, or run past their due time.' })
  readonly missed!: number;

  @Field(() => Int, { description: '在办: run, and may still be kept.' })
  readonly running!: number;
}

/** A recalculation, as the graph shows it. */
@Audience('internal')
@ObjectType('SlaWhatIf', {
  description:
    '规则测算: how the requests of a past period stand under their own policies and under a draft. Pauses count as they were; more time that was granted keeps its date.',
})
export class SlaWhatIfType {
  @Field(() => Int, { description: 'Requests that were recalculated.' })
  readonly requests!: number;

  @Field(() => [ClockTallyType], {
    description: 'By the policies they came in under, one a step; at most 5.',
  })
  readonly asSet!: readonly ClockTallyType[];

  @Field(() => [ClockTallyType], { description: 'By the draft, one a step; at most 5.' })
  readonly underDraft!: readonly ClockTallyType[];

  @Field(() => DateTimeScalar, { description: 'The instant of the recalculation.' })
  readonly asOf!: Date;
}
