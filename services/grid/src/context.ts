import {
  businessDay,
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadListBy,
  type SubgraphRequest,
  TemporalLoader,
} from '@governance/shared';
import { GRID_FIGURES } from './grid-stats/grid-stats.js';
import { GRID_ORDER } from './grid/grid-order.js';
import { GRID_ADJUSTMENT_ORDER } from './grid-adjustment/grid-adjustment-order.js';
import type { GridAdjustmentRepository } from './grid-adjustment/grid-adjustment.repository.js';
import type { DutyCardRepository } from './duty-card/duty-card.repository.js';
import type { DutyDirectory } from './duty-item-copy/duty-item-copy.js';
import type { GridAssignmentRepository } from './grid-assignment/grid-assignment.repository.js';
import type { GridEstablishmentRepository } from './grid-establishment/grid-establishment.repository.js';
import type { BoundaryRepository } from './boundary/boundary.repository.js';
import type { GridRepository } from './grid/grid.repository.js';
import type { GridWorkerRepository } from './grid-worker/grid-worker.repository.js';
import { QUARTER_ORDER } from './residential-quarter/residential-quarter-order.js';
import { RESPONSIBILITY_ORDER } from './responsibility/responsibility-order.js';
import type { ResponsibilityRepository } from './responsibility/responsibility.repository.js';
import type { ResidentialQuarterRepository } from './residential-quarter/residential-quarter.repository.js';
import { divisionLoaders, type DivisionRepositories } from './wiring/division-loaders.js';
import { fieldWorkLoaders, type FieldWorkRepositories } from './wiring/field-work-loaders.js';
import { placesLoaders } from './wiring/places-loaders.js';
import type { PlacesRepositories } from './wiring/places-repositories.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories extends FieldWorkRepositories, PlacesRepositories, DivisionRepositories {
  readonly quarters: ResidentialQuarterRepository;
  readonly grids: GridRepository;
  readonly workers: GridWorkerRepository;
  readonly adjustments: GridAdjustmentRepository;
  readonly assignments: GridAssignmentRepository;
  readonly establishments: GridEstablishmentRepository;
  readonly dutyCards: DutyCardRepository;
  readonly duties: DutyDirectory;
  readonly responsibilities: ResponsibilityRepository;
  readonly figures: FigureReader;
  readonly boundaries: BoundaryRepository;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type GridContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext(repositories: Repositories) {
  const { quarters, grids, workers, adjustments, assignments, establishments, figures } = repositories;
  const { dutyCards, duties, responsibilities } = repositories;
  const { boundaries } = repositories;
  return ({ viewer, requestId }: SubgraphRequest) => ({
    viewer,
    requestId,
    loaders: {
      ...divisionLoaders(repositories),
      quarter: loadByKey(
        (ids) => quarters.findByIds(ids),
        ({ id }) => id,
      ),
      quartersOfDivision: new ChildPages(quarters.ofDivisions, QUARTER_ORDER),
      grid: new TemporalLoader((asOf) =>
        loadByKey(
          (ids) => grids.findByIds(ids, asOf),
          ({ id }) => id,
        ),
      ),
      gridByCode: new TemporalLoader((asOf) =>
        loadByKey(
          (codes) => grids.findByCodes(codes, asOf),
          ({ code }) => code,
        ),
      ),
      gridFigures: new FigureLoader(figures, GRID_FIGURES),
      gridsOfDivision: new ChildPages(grids.ofDivisions, GRID_ORDER),
      gridsOfOrganization: new ChildPages(grids.ofOrganizations, GRID_ORDER),
      gridsOfQuarter: new ChildPages(grids.ofQuarters, GRID_ORDER),
      gridAdjustment: loadByKey(
        (ids) => adjustments.findByIds(ids),
        ({ id }) => id,
      ),
      adjustmentsOfGrid: new ChildPages(adjustments.ofGrids, GRID_ADJUSTMENT_ORDER),
      successorsOfGrid: loadListBy(
        (ids) => adjustments.findSuccessors(ids),
        ({ ofGridId }) => ofGridId,
      ),
      predecessorsOfGrid: loadListBy(
        (ids) => adjustments.findPredecessors(ids),
        ({ ofGridId }) => ofGridId,
      ),
      measuresOfGrid: new TemporalLoader((asOf) =>
        loadByKey(
          (ids) => boundaries.findMeasures(ids, asOf),
          ({ gridId }) => gridId,
        ),
      ),
      geometryOfGrid: new TemporalLoader((asOf) =>
        loadByKey(
          (ids) => boundaries.findGeometries(ids, asOf),
          ({ gridId }) => gridId,
        ),
      ),
      boundedGridsOfCommunity: new TemporalLoader((asOf) =>
        loadListBy(
          (codes) => boundaries.findOfCommunities(codes, asOf),
          ({ divisionCode }) => divisionCode,
        ),
      ),
      worker: loadByKey(
        (ids) => workers.findByIds(ids),
        ({ id }) => id,
      ),
      workersOfGrid: new TemporalLoader((asOf) =>
        loadListBy(
          (ids) => workers.findByGrids(ids, asOf),
          ({ gridId }) => gridId,
        ),
      ),
      assignmentsOfGrid: new TemporalLoader((asOf) =>
        loadListBy(
          (ids) => assignments.findByGrids(ids, asOf),
          ({ gridId }) => gridId,
        ),
      ),
      assignmentsOfWorker: new TemporalLoader((asOf) =>
        loadListBy(
          (ids) => assignments.findByWorkers(ids, asOf),
          ({ workerId }) => workerId,
        ),
      ),
      dutyCardsOfWorker: loadListBy(
        (ids) => dutyCards.findByWorkers(ids, viewer),
        ({ workerId }) => workerId,
      ),
      dutiesAtPlace: loadListBy(
        (codes) => duties.findInForce(codes, businessDay(new Date())),
        ({ placeCode }) => placeCode,
      ),
      responsibility: loadByKey(
        (ids) => responsibilities.findByIds(ids),
        ({ id }) => id,
      ),
      responsibilityRoles: loadListBy(
        (cities) => responsibilities.findRoles(cities),
        ({ cityCode }) => cityCode,
      ),
      responsibilitiesOfDivision: new ChildPages(responsibilities.ofDivisions, RESPONSIBILITY_ORDER),
      responsibilitiesOfGrid: loadListBy(
        (ids) => responsibilities.findByGrids(ids),
        ({ gridId }) => gridId ?? '',
      ),
      staffingOfDivision: new TemporalLoader((asOf) =>
        loadListBy(
          (codes) => establishments.findStaffing(codes, asOf),
          ({ placeCode }) => placeCode,
        ),
      ),
      responsibilitiesOfRoadSegment: loadListBy(
        (ids) => responsibilities.findByRoadSegments(ids),
        ({ roadSegmentId }) => roadSegmentId ?? '',
      ),
      ...fieldWorkLoaders(repositories, viewer),
      ...placesLoaders(repositories),
    },
  });
}
