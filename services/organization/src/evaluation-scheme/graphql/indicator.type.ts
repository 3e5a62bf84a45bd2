import { Audience } from '@governance/shared';
import { Field, Float, ObjectType } from 'type-graphql';
import { FigureReading, IndicatorDirection, IndicatorKind } from './indicator.enum.js';

/** What a scheme measures, as the graph shows it. */
@Audience('value')
@ObjectType('EvaluationIndicator', { description: '考核指标: one of the things that a scheme measures.' })
export class IndicatorType {
  @Field(() => String, { description: '指标代码: unique in its scheme, e.g. `SATISFACTION`.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => IndicatorKind, { description: 'Where its score comes from.' })
  readonly kind!: IndicatorKind;

  @Field(() => FigureReading, {
    nullable: true,
    description: 'How the months of a period make one figure; null for a judgement.',
  })
  readonly reading?: FigureReading;

  @Field(() => Float, {
    nullable: true,
    description: '目标值: where the score is 100, in the unit of the metric; null for a judgement.',
  })
  readonly target?: number;

  @Field(() => IndicatorDirection, {
    nullable: true,
    description: 'Which way the figure is good; null for a judgement.',
  })
  readonly direction?: IndicatorDirection;
}
