import { type MetricDefinition, MetricDefinitionType, metricVersion } from '@governance/shared';
import { FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { type Indicator, IndicatorKind } from '../indicator.js';
import { WHOLE } from '../weight.js';
import { IndicatorType } from './indicator.type.js';

/** How much an indicator counts, and what it is of. */
@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @FieldResolver(() => Float, {
    description: '权重: its share, above 0 and at most 1; all indicators of a scheme make 1.',
  })
  weight(@Root() { weight }: Indicator): number {
    return weight / WHOLE;
  }

  @FieldResolver(() => MetricDefinitionType, {
    nullable: true,
    description: 'What the figure means, in the version that the scheme took; null for a judgement.',
  })
  metric(@Root() indicator: Indicator): MetricDefinition | null {
    return indicator.kind === IndicatorKind.QUANTITATIVE
      ? metricVersion(indicator.metric, indicator.metricVersion)
      : null;
  }
}
