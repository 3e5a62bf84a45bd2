import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Shareable } from '../federation/directives.js';
import { Audience } from '../graphql/audience.js';
import { MetricDefinitionType } from '../metrics/metric-definition.type.js';
import type { Rate } from './rate.js';

/** A share with its parts, as the graph shows it. */
@Shareable()
@Audience('value')
@ObjectType('Rate', {
  description:
    '比率: a share with its parts, its 95 % interval and the definition it was computed by. Everything but `suppressed` and `metric` is null when it is suppressed.',
})
export class RateType implements Rate {
  @Field(() => Int, { nullable: true, description: '分子: how many of the denominator.' })
  readonly numerator!: number | null;

  @Field(() => Int, { nullable: true, description: '分母: out of how many.' })
  readonly denominator!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '剔除数: how many the definition leaves out of the denominator, e.g. withdrawn or not reached.',
  })
  readonly excluded!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '比率值: numerator ÷ denominator, from 0 to 1 (a metric in percent is a hundred times this). Null also when the denominator is 0.',
  })
  readonly value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '区间下限: lower bound of the Wilson 95 % interval, from 0 to 1. Null also when the denominator is 0.',
  })
  readonly lower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '区间上限: upper bound of the Wilson 95 % interval, from 0 to 1. Null also when the denominator is 0.',
  })
  readonly upper!: number | null;

  @Field(() => Boolean, {
    description: 'Whether the figures are held back, because too few people stand behind them.',
  })
  readonly suppressed!: boolean;

  @Field(() => MetricDefinitionType, {
    description: '指标: what the number means, in the version that it was computed by.',
  })
  readonly metric!: MetricDefinitionType;
}
