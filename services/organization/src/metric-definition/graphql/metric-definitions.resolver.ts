import {
  Audience,
  METRIC_DEFINITIONS,
  type MetricDefinition,
  MetricDefinitionType,
} from '@governance/shared';
import { Arg, Query, Resolver } from 'type-graphql';

/** The registry of metrics. Every subgraph has it; this one answers for all. */
@Resolver(() => MetricDefinitionType)
export class MetricDefinitionsResolver {
  @Audience('open')
  @Query(() => [MetricDefinitionType], {
    nullable: true,
    description:
      '指标目录: what every number of the graph means, in every version, by code and version; at most 1000. What accounts print of a metric: `reportedFigures(filter: { metricCode })`.',
  })
  metricDefinitions(
    @Arg('codes', () => [String], {
      nullable: true,
      description:
        'Of these metrics alone, at most 1000; all when left out. Unknown codes have no definition.',
    })
    codes: readonly string[] | null | undefined,
  ): readonly MetricDefinition[] {
    return codes == null ? METRIC_DEFINITIONS : METRIC_DEFINITIONS.filter(({ code }) => codes.includes(code));
  }
}
