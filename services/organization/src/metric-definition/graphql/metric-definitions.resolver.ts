import {
  Audience,
  METRIC_DEFINITIONS,
  type MetricDefinition,
  MetricDefinitionType,
} from '@governance/shared';
import { Query, Resolver } from 'type-graphql';

/** The registry of metrics. Every subgraph has it; this one answers for all. */
@Resolver(() => MetricDefinitionType)
export class MetricDefinitionsResolver {
  @Audience('open')
  @Query(() => [MetricDefinitionType], {
    nullable: true,
    description:
      '指标目录: what every number of the graph means, in every version, by code and version; at most 1000.',
  })
  metricDefinitions(): readonly MetricDefinition[] {
    return METRIC_DEFINITIONS;
  }
}
