import { Audience, DateTimeScalar, RateType } from '@governance/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DeliberationActor, DeliberationOutcome, DeliberationStep } from './deliberation.enum.js';

const INSIDE = 'null for whoever reads only what was made public.';

/** A step that was taken, as the graph shows it. */
@Audience('open')
@ObjectType('DeliberationStepRecord', { description: '步骤记录: one step that a deliberation took.' })
export class StepRecordType {
  @Field(() => DeliberationStep, { description: 'Which step.' })
  readonly step!: DeliberationStep;

  @Field(() => Int, { description: 'Of which round, from 1.' })
  readonly round!: number;

  @Field(() => DateTimeScalar, { description: 'When it was taken.' })
  readonly heldAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people took part; who they were is not kept. Null when nobody counted.',
  })
  readonly attendance!: number | null;

  @Field(() => String, { nullable: true, description: 'With DELIBERATE: what was decided.' })
  readonly decision!: string | null;

  @Field(() => String, { nullable: true, description: 'With PUBLICISE: what was made public.' })
  readonly notice!: string | null;

  @Field(() => DeliberationOutcome, { nullable: true, description: 'With EVALUATE: what came of it.' })
  readonly outcome!: DeliberationOutcome | null;

  @Audience('internal')
  @Field(() => String, { nullable: true, description: `What happened, in words; ${INSIDE}` })
  readonly summary!: string | null;

  @Audience('internal')
  @Field(() => String, { nullable: true, description: `Where the document is found; ${INSIDE}` })
  readonly documentReference!: string | null;

  @Audience('internal')
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  readonly recordedAt!: Date;

  @Audience('internal')
  @Field(() => DeliberationActor, { description: 'As whom it was entered.' })
  readonly actor!: DeliberationActor;

  /** Not a field: the edge to Organization is resolved from it. */
  readonly decidedByOrganizationId!: string | null;
}

/** What the people who were asked thought, as the graph shows it. */
@Audience('open')
@ObjectType('DeliberationEvaluation', {
  description:
    '评议: what came of a round, and what the people who were asked thought. Fewer than five answers are shown only to those who run the deliberation and its body.',
})
export class EvaluationType {
  @Field(() => DeliberationOutcome, { description: 'What came of it.' })
  readonly outcome!: DeliberationOutcome;

  @Field(() => DateTimeScalar, { description: 'When it was evaluated.' })
  readonly heldAt!: Date;

  @Field(() => Int, { nullable: true, description: 'How many people answered; null when suppressed.' })
  readonly sample!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '平均分: mean of the points given, 1 to 5; null when suppressed.',
  })
  readonly meanScore!: number | null;

  @Field(() => RateType, { description: '满意率: share of the people asked who gave 4 or 5 points.' })
  readonly satisfaction!: RateType;

  @Field(() => Boolean, { description: 'Whether figures are withheld because too few people answered.' })
  readonly suppressed!: boolean;
}
