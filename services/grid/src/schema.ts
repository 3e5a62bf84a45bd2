import { buildSubgraph, type Subgraph } from '@governance/shared';
import type { DivisionService } from './division/division.service.js';
import { DivisionResolver } from './division/graphql/division.resolver.js';
import { entities } from './federation/entities.js';
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
import { ResidentialQuarterResolver } from './residential-quarter/graphql/residential-quarter.resolver.js';
import type { ResidentialQuarterService } from './residential-quarter/residential-quarter.service.js';
import { VisitResolver } from './visit/graphql/visit.resolver.js';
import type { VisitService } from './visit/visit.service.js';

/** What the resolvers call. */
export interface GridServices {
  readonly divisions: DivisionService;
  readonly quarters: ResidentialQuarterService;
  readonly grids: GridService;
  readonly adjustments: GridAdjustmentService;
  readonly checkpoints: PatrolCheckpointService;
  readonly patrols: PatrolService;
  readonly visits: VisitService;
  readonly events: GridEventService;
}

/** The grid subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema({
  divisions,
  quarters,
  grids,
  adjustments,
  checkpoints,
  patrols,
  visits,
  events,
}: GridServices): Subgraph {
  return buildSubgraph({
    resolvers: [
      new DivisionResolver(divisions),
      new ResidentialQuarterResolver(quarters),
      new DivisionResidentialQuartersResolver(),
      new GridResolver(grids),
      new GridAdjustmentResolver(adjustments),
      new GridLineageResolver(),
      new GridSuccessionResolver(),
      new DivisionGridStatsResolver(),
      new DivisionGridsResolver(),
      new OrganizationGridsResolver(),
      new GridWorkerResolver(),
      new GridWorkersResolver(),
      new PatrolCheckpointResolver(checkpoints),
      new PatrolResolver(patrols),
      new ReachedCheckpointResolver(),
      new GridPatrolsResolver(),
      new VisitResolver(visits),
      new GridEventResolver(events),
      new GridEventFieldsResolver(),
      new GridEventTimelineEntryResolver(),
      new GridEventsResolver(),
      new DivisionGridEventsResolver(),
      new FindingEventResolver(),
    ],
    entities,
  });
}
