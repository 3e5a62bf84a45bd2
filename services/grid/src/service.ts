import {
  type FigureReader,
  openService,
  readFigures,
  type Service,
  type ServiceOptions,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import { BoundaryService } from './boundary/boundary.service.js';
import { SqlBoundaryRepository } from './boundary/persistence/sql-boundary.repository.js';
import { createContext } from './context.js';
import { gridDatabase } from './database/database.js';
import { GRID_STATISTICS } from './database/statistics.js';
import { DivisionService } from './division/division.service.js';
import { divisionCopyable } from './division/persistence/division-copyable.js';
import { SqlDivisionRepository } from './division/persistence/sql-division.repository.js';
import { GridService } from './grid/grid.service.js';
import { gridCopyable } from './grid/persistence/grid-copyable.js';
import { SqlGridRepository } from './grid/persistence/sql-grid.repository.js';
import { GridAdjustmentService } from './grid-adjustment/grid-adjustment.service.js';
import { SqlGridAdjustmentRepository } from './grid-adjustment/persistence/sql-grid-adjustment.repository.js';
import { SqlGridWorkerRepository } from './grid-worker/persistence/sql-grid-worker.repository.js';
import { SqlReferenceKindRepository } from './reference-kind/persistence/sql-reference-kind.repository.js';
import { SqlResidentialQuarterRepository } from './residential-quarter/persistence/sql-residential-quarter.repository.js';
import { ResidentialQuarterService } from './residential-quarter/residential-quarter.service.js';
import { followRequests } from './located-request/persistence/follow-requests.js';
import { createSchema } from './schema.js';

/** Opens the grid service: the composition root, the only place that knows which class stands behind which interface. */
export const openGridService = (options: ServiceOptions): Promise<Service> =>
  openService(
    {
      database: gridDatabase,
      graph,
      statistics: GRID_STATISTICS,
      copyables: (dataSource) => [divisionCopyable(dataSource), gridCopyable(dataSource)],
      followers: ({ feeds: { 'service-requests': source }, ...surroundings }) =>
        source ? [followRequests({ ...surroundings, source })] : [],
    },
    options,
  );

function graph(dataSource: DataSource) {
  const figures: FigureReader = (question) => readFigures(dataSource, question);
  const repositories = {
    divisions: new SqlDivisionRepository(dataSource),
    quarters: new SqlResidentialQuarterRepository(dataSource),
    grids: new SqlGridRepository(dataSource),
    workers: new SqlGridWorkerRepository(dataSource),
    adjustments: new SqlGridAdjustmentRepository(dataSource),
    figures,
    boundaries: new SqlBoundaryRepository(dataSource),
  };
  const surroundings = { ...repositories, kinds: new SqlReferenceKindRepository(dataSource) };
  const { schema } = createSchema({
    divisions: new DivisionService(repositories.divisions),
    quarters: new ResidentialQuarterService(repositories.quarters),
    grids: new GridService(repositories.grids, surroundings),
    adjustments: new GridAdjustmentService(repositories.adjustments, surroundings),
    boundaries: new BoundaryService(repositories.boundaries),
  });
  return { schema, contextFor: createContext(repositories) };
}
