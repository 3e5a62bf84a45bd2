import { RequestSeriesResolver } from '../../request-series/graphql/request-series.resolver.js';
import type { RequestSeriesService } from '../../request-series/request-series.service.js';
import { CompositePresetResolver } from '../../request-stats/graphql/composite-preset.resolver.js';
import type { CompositePresetService } from '../../request-stats/composite-preset.service.js';
import { ServiceRequestStatsResolver } from '../../request-stats/graphql/service-request-stats.resolver.js';
import {
  DivisionRequestStatsResolver,
  OrganizationRequestStatsResolver,
} from '../../request-stats/graphql/stats-of-others.resolver.js';

/** What the resolvers of figures call. */
export interface StatsServices {
  readonly series: RequestSeriesService;
  readonly compositePresets: CompositePresetService;
}

/** Resolvers of figures about requests. */
export const statsResolvers = ({ series, compositePresets }: StatsServices) => [
  new DivisionRequestStatsResolver(),
  new OrganizationRequestStatsResolver(),
  new ServiceRequestStatsResolver(),
  new CompositePresetResolver(compositePresets),
  new RequestSeriesResolver(series),
];
