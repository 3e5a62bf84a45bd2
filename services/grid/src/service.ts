import {
  DUTY_CARD_BASE_URL,
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
import { lineageCopyable } from './division-edition/persistence/lineage-copyable.js';
import { SqlDivisionEditionRepository } from './division-edition/persistence/sql-division-edition.repository.js';
import { DivisionPopulationService } from './division-population/division-population.service.js';
import { SqlDivisionPopulationRepository } from './division-population/persistence/sql-division-population.repository.js';
import { GridService } from './grid/grid.service.js';
import { gridCopyable } from './grid/persistence/grid-copyable.js';
import { SqlGridRepository } from './grid/persistence/sql-grid.repository.js';
import { GridAdjustmentService } from './grid-adjustment/grid-adjustment.service.js';
import { SqlGridAdjustmentRepository } from './grid-adjustment/persistence/sql-grid-adjustment.repository.js';
import { DutyCardService } from './duty-card/duty-card.service.js';
import { SqlDutyCardRepository } from './duty-card/persistence/sql-duty-card.repository.js';
import { DutyCopyDirectory } from './duty-item-copy/persistence/duty-copy-directory.js';
import { followDuties } from './duty-item-copy/persistence/follow-duties.js';
import { GridAssignmentService } from './grid-assignment/grid-assignment.service.js';
import { SqlGridAssignmentRepository } from './grid-assignment/persistence/sql-grid-assignment.repository.js';
import { GridEstablishmentService } from './grid-establishment/grid-establishment.service.js';
import { SqlGridEstablishmentRepository } from './grid-establishment/persistence/sql-grid-establishment.repository.js';
import { GridWorkerService } from './grid-worker/grid-worker.service.js';
import { SqlGridWorkerRepository } from './grid-worker/persistence/sql-grid-worker.repository.js';
import { GridEventService } from './grid-event/grid-event.service.js';
import { SqlGridEventRepository } from './grid-event/persistence/sql-grid-event.repository.js';
import { PatrolCheckpointService } from './patrol-checkpoint/patrol-checkpoint.service.js';
import { SqlPatrolCheckpointRepository } from './patrol-checkpoint/persistence/sql-patrol-checkpoint.repository.js';
import { PatrolService } from './patrol/patrol.service.js';
import { SqlPatrolRepository } from './patrol/persistence/sql-patrol.repository.js';
import { ReferenceKindService } from './reference-kind/reference-kind.service.js';
import { SqlReferenceKindRepository } from './reference-kind/persistence/sql-reference-kind.repository.js';
import { quarterCopyable } from './residential-quarter/persistence/quarter-copyable.js';
import { SqlResidentialQuarterRepository } from './residential-quarter/persistence/sql-residential-quarter.repository.js';
import { ResidentialQuarterService } from './residential-quarter/residential-quarter.service.js';
import { SqlResponsibilityRepository } from './responsibility/persistence/sql-responsibility.repository.js';
import { ResponsibilityService } from './responsibility/responsibility.service.js';
import { followRequests } from './located-request/persistence/follow-requests.js';
import { createSchema } from './schema.js';
import { SqlVisitRepository } from './visit/persistence/sql-visit.repository.js';
import { VisitService } from './visit/visit.service.js';
import { sqlPlacesRepositories } from './wiring/persistence/sql-places-repositories.js';
import { placesServices } from './wiring/places-services.js';

/** Opens the grid service: the composition root, the only place that knows which class stands behind which interface. */
export const openGridService = (options: ServiceOptions): Promise<Service> =>
  openService(
    {
      database: gridDatabase,
      graph: (dataSource) => graph(dataSource, options.dutyCardBaseUrl ?? DUTY_CARD_BASE_URL),
      statistics: GRID_STATISTICS,
      copyables: (dataSource) => [
        divisionCopyable(dataSource),
        lineageCopyable(dataSource),
        gridCopyable(dataSource),
        quarterCopyable(dataSource),
      ],
      followers: ({ feeds: { organization, 'service-requests': requests }, ...surroundings }) => [
        ...(organization ? [followDuties({ ...surroundings, source: organization })] : []),
        ...(requests ? [followRequests({ ...surroundings, source: requests })] : []),
      ],
    },
    options,
  );

function graph(dataSource: DataSource, dutyCardBaseUrl: string) {
  const figures: FigureReader = (question) => readFigures(dataSource, question);
  const repositories = {
    divisions: new SqlDivisionRepository(dataSource),
    editions: new SqlDivisionEditionRepository(dataSource),
    populations: new SqlDivisionPopulationRepository(dataSource),
    quarters: new SqlResidentialQuarterRepository(dataSource),
    grids: new SqlGridRepository(dataSource),
    workers: new SqlGridWorkerRepository(dataSource),
    adjustments: new SqlGridAdjustmentRepository(dataSource),
    assignments: new SqlGridAssignmentRepository(dataSource),
    establishments: new SqlGridEstablishmentRepository(dataSource),
    dutyCards: new SqlDutyCardRepository(dataSource),
    duties: new DutyCopyDirectory(dataSource),
    responsibilities: new SqlResponsibilityRepository(dataSource),
    checkpoints: new SqlPatrolCheckpointRepository(dataSource),
    patrols: new SqlPatrolRepository(dataSource),
    visits: new SqlVisitRepository(dataSource),
    events: new SqlGridEventRepository(dataSource),
    figures,
    boundaries: new SqlBoundaryRepository(dataSource),
    ...sqlPlacesRepositories(dataSource),
  };
  const surroundings = { ...repositories, kinds: new SqlReferenceKindRepository(dataSource) };
  const subgraph = createSchema({
    divisions: new DivisionService(repositories.divisions),
    populations: new DivisionPopulationService(repositories.populations, repositories.divisions),
    quarters: new ResidentialQuarterService(repositories.quarters, surroundings),
    grids: new GridService(repositories.grids, surroundings),
    adjustments: new GridAdjustmentService(repositories.adjustments, surroundings),
    workers: new GridWorkerService(repositories.workers, surroundings),
    assignments: new GridAssignmentService(repositories.assignments, surroundings),
    establishments: new GridEstablishmentService(repositories.establishments, surroundings),
    dutyCards: new DutyCardService(repositories.dutyCards, repositories.grids),
    dutyCardBaseUrl,
    responsibilities: new ResponsibilityService(repositories.responsibilities, repositories),
    checkpoints: new PatrolCheckpointService(repositories.checkpoints, repositories.grids),
    patrols: new PatrolService(repositories.patrols),
    visits: new VisitService(repositories.visits),
    events: new GridEventService(repositories.events),
    boundaries: new BoundaryService(repositories.boundaries),
    kinds: new ReferenceKindService(surroundings.kinds),
    ...placesServices(repositories),
  });
  return { subgraph, contextFor: createContext(repositories) };
}
