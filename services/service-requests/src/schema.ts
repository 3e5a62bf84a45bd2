import { buildSubgraph, type Subgraph } from '@governance/shared';
import { SourceGridEventResolver } from './escalated-event/graphql/source-grid-event.resolver.js';
import { entities } from './federation/entities.js';
import { ReporterResolver } from './reporter-contact/graphql/reporter.resolver.js';
import { ServiceCategoryResolver } from './service-category/graphql/service-category.resolver.js';
import { GridServiceRequestsResolver } from './service-request/graphql/grid-service-requests.resolver.js';
import { ServiceRequestFieldsResolver } from './service-request/graphql/service-request-fields.resolver.js';
import { ServiceRequestResolver } from './service-request/graphql/service-request.resolver.js';
import {
  ActorResolver,
  AssignmentResolver,
  TimelineEntryResolver,
} from './service-request/graphql/timeline.resolver.js';
import type { ServiceRequestService } from './service-request/service-request.service.js';
import { type ClocksServices, clocksResolvers } from './wiring/graphql/clocks-resolvers.js';
import { intakeResolvers, type IntakeServices } from './wiring/graphql/intake-resolvers.js';
import { jointResolvers, type JointServices } from './wiring/graphql/joint-resolvers.js';
import { supervisionResolvers, type SupervisionServices } from './wiring/graphql/supervision-resolvers.js';
import { whistleResolvers, type WhistleServices } from './wiring/graphql/whistle-resolvers.js';
import { statsResolvers, type StatsServices } from './wiring/graphql/stats-resolvers.js';

/** What the resolvers call. */
export interface ServiceRequestsServices
  extends ClocksServices, IntakeServices, StatsServices, SupervisionServices, JointServices, WhistleServices {
  readonly requests: ServiceRequestService;
}

/** The service-requests subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema({ requests, ...services }: ServiceRequestsServices): Subgraph {
  return buildSubgraph({
    resolvers: [
      new ServiceCategoryResolver(),
      new ServiceRequestResolver(requests),
      new ServiceRequestFieldsResolver(),
      new TimelineEntryResolver(),
      new ActorResolver(),
      new AssignmentResolver(),
      new ReporterResolver(),
      new GridServiceRequestsResolver(),
      new SourceGridEventResolver(),
      ...clocksResolvers(services),
      ...statsResolvers(services),
      ...intakeResolvers(services),
      ...supervisionResolvers(services),
      ...jointResolvers(services),
      ...whistleResolvers(services),
    ],
    entities,
  });
}
