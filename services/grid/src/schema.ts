import { buildSubgraph, type Subgraph } from '@governance/shared';
import { entities } from './federation/entities.js';
import type { BoundaryService } from './boundary/boundary.service.js';
import {
  DivisionBoundariesResolver,
  GridOverlapResolver,
} from './boundary/graphql/division-boundaries.resolver.js';
import { GridAtResolver } from './boundary/graphql/grid-at.resolver.js';
import { GridBoundaryResolver } from './boundary/graphql/grid-boundary.resolver.js';
import type { GridService } from './grid/grid.service.js';
import { DivisionGridsResolver } from './grid/graphql/division-grids.resolver.js';
import { GridResolver } from './grid/graphql/grid.resolver.js';
import { GridAdjustmentResolver } from './grid-adjustment/graphql/grid-adjustment.resolver.js';
import {
  GridLineageResolver,
  GridSuccessionResolver,
} from './grid-adjustment/graphql/grid-lineage.resolver.js';
import type { GridAdjustmentService } from './grid-adjustment/grid-adjustment.service.js';
import { DivisionGridStatsResolver } from './grid-stats/graphql/division-grid-stats.resolver.js';
import {
  GridEventFieldsResolver,
  GridEventTimelineEntryResolver,
} from './grid-event/graphql/grid-event-fields.resolver.js';
import {
  DivisionGridEventsResolver,
  FindingEventResolver,
  GridEventsResolver,
} from './grid-event/graphql/grid-event-lists.resolver.js';
import { GridEventResolver } from './grid-event/graphql/grid-event.resolver.js';
import type { GridEventService } from './grid-event/grid-event.service.js';
import { OrganizationGridsResolver } from './grid/graphql/organization-grids.resolver.js';
import { GridsWithoutMainWorkerResolver } from './grid/graphql/grids-without-main-worker.resolver.js';
import type { DutyCardService } from './duty-card/duty-card.service.js';
import {
  DutyCardIssueResolver,
  GridWorkerDutyCardsResolver,
} from './duty-card/graphql/duty-card-issue.resolver.js';
import { DutyCardResolver } from './duty-card/graphql/duty-card.resolver.js';
import type { GridAssignmentService } from './grid-assignment/grid-assignment.service.js';
import {
  GridAssignmentsResolver,
  GridWorkerAssignmentsResolver,
} from './grid-assignment/graphql/assignments-of.resolver.js';
import { GridAssignmentResolver } from './grid-assignment/graphql/grid-assignment.resolver.js';
import type { GridEstablishmentService } from './grid-establishment/grid-establishment.service.js';
import { GridStaffingResolver } from './grid-establishment/graphql/grid-staffing.resolver.js';
import type { GridWorkerService } from './grid-worker/grid-worker.service.js';
import { GridWorkerResolver } from './grid-worker/graphql/grid-worker.resolver.js';
import { GridWorkersResolver } from './grid-worker/graphql/grid-workers.resolver.js';
import { PatrolCheckpointResolver } from './patrol-checkpoint/graphql/patrol-checkpoint.resolver.js';
import type { PatrolCheckpointService } from './patrol-checkpoint/patrol-checkpoint.service.js';
import {
  GridPatrolsResolver,
  PatrolResolver,
  ReachedCheckpointResolver,
} from './patrol/graphql/patrol.resolver.js';
import type { PatrolService } from './patrol/patrol.service.js';
import { DivisionResidentialQuartersResolver } from './residential-quarter/graphql/division-residential-quarters.resolver.js';
import {
  DivisionResponsibilitiesResolver,
  GridResponsibilitiesResolver,
} from './responsibility/graphql/responsibilities-of.resolver.js';
import { ResponsibilityResolver } from './responsibility/graphql/responsibility.resolver.js';
import type { ResponsibilityService } from './responsibility/responsibility.service.js';
import { ReferenceKindResolver } from './reference-kind/graphql/reference-kind.resolver.js';
import type { ReferenceKindService } from './reference-kind/reference-kind.service.js';
import { ResidentialQuarterResolver } from './residential-quarter/graphql/residential-quarter.resolver.js';
import type { ResidentialQuarterService } from './residential-quarter/residential-quarter.service.js';
import { divisionResolvers, type DivisionServices } from './wiring/graphql/division-resolvers.js';
import { VisitResolver } from './visit/graphql/visit.resolver.js';
import type { VisitService } from './visit/visit.service.js';
import { placesResolvers } from './wiring/graphql/places-resolvers.js';
import type { PlacesServices } from './wiring/places-services.js';

/** What the resolvers call. */
export interface GridServices extends PlacesServices, DivisionServices {
  readonly quarters: ResidentialQuarterService;
  readonly grids: GridService;
  readonly adjustments: GridAdjustmentService;
  readonly workers: GridWorkerService;
  readonly assignments: GridAssignmentService;
  readonly establishments: GridEstablishmentService;
  readonly dutyCards: DutyCardService;
  /** Address of the page that a scanned duty card opens; the token comes behind it. */
  readonly dutyCardBaseUrl: string;
  readonly responsibilities: ResponsibilityService;
  readonly checkpoints: PatrolCheckpointService;
  readonly patrols: PatrolService;
  readonly visits: VisitService;
  readonly events: GridEventService;
  readonly boundaries: BoundaryService;
  readonly kinds: ReferenceKindService;
}

/** The grid subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema(services: GridServices): Subgraph {
  const { quarters, grids, adjustments, workers, assignments, establishments } = services;
  return buildSubgraph({
    resolvers: [
      ...divisionResolvers(services),
      new ResidentialQuarterResolver(quarters),
      new DivisionResidentialQuartersResolver(),
      new GridResolver(grids),
      new GridAdjustmentResolver(adjustments),
      new GridLineageResolver(),
      new GridSuccessionResolver(),
      new DivisionGridStatsResolver(),
      new GridAtResolver(services.boundaries),
      new GridBoundaryResolver(),
      new DivisionBoundariesResolver(),
      new GridOverlapResolver(),
      new DivisionGridsResolver(),
      new OrganizationGridsResolver(),
      new GridWorkerResolver(workers),
      new GridWorkersResolver(),
      new GridAssignmentResolver(assignments),
      new GridAssignmentsResolver(),
      new GridWorkerAssignmentsResolver(),
      new GridStaffingResolver(establishments),
      new DutyCardResolver(services.dutyCards),
      new DutyCardIssueResolver(services.dutyCards, services.dutyCardBaseUrl),
      new GridWorkerDutyCardsResolver(),
      new ResponsibilityResolver(services.responsibilities),
      new DivisionResponsibilitiesResolver(),
      new GridResponsibilitiesResolver(),
      new GridsWithoutMainWorkerResolver(grids),
      new PatrolCheckpointResolver(services.checkpoints),
      new PatrolResolver(services.patrols),
      new ReachedCheckpointResolver(),
      new GridPatrolsResolver(),
      new VisitResolver(services.visits),
      new GridEventResolver(services.events),
      new GridEventFieldsResolver(),
      new GridEventTimelineEntryResolver(),
      new GridEventsResolver(),
      new DivisionGridEventsResolver(),
      new FindingEventResolver(),
      new ReferenceKindResolver(services.kinds),
      ...placesResolvers(services),
    ],
    entities,
  });
}
