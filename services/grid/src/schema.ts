import { buildSubgraph, type Subgraph } from '@governance/shared';
import type { DivisionService } from './division/division.service.js';
import { DivisionResolver } from './division/graphql/division.resolver.js';
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
import { OrganizationGridsResolver } from './grid/graphql/organization-grids.resolver.js';
import { GridWorkerResolver } from './grid-worker/graphql/grid-worker.resolver.js';
import { GridWorkersResolver } from './grid-worker/graphql/grid-workers.resolver.js';
import { DivisionResidentialQuartersResolver } from './residential-quarter/graphql/division-residential-quarters.resolver.js';
import { ResidentialQuarterResolver } from './residential-quarter/graphql/residential-quarter.resolver.js';
import type { ResidentialQuarterService } from './residential-quarter/residential-quarter.service.js';

/** What the resolvers call. */
export interface GridServices {
  readonly divisions: DivisionService;
  readonly quarters: ResidentialQuarterService;
  readonly grids: GridService;
  readonly adjustments: GridAdjustmentService;
  readonly boundaries: BoundaryService;
}

/** The grid subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema({
  divisions,
  quarters,
  grids,
  adjustments,
  boundaries,
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
      new GridAtResolver(boundaries),
      new GridBoundaryResolver(),
      new DivisionBoundariesResolver(),
      new GridOverlapResolver(),
      new DivisionGridsResolver(),
      new OrganizationGridsResolver(),
      new GridWorkerResolver(),
      new GridWorkersResolver(),
    ],
    entities,
  });
}
