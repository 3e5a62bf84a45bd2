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
import { DIVISION_ORDER } from './division/division-order.js';
import type { DivisionRepository } from './division/division.repository.js';
import { GRID_ORDER } from './grid/grid-order.js';
import { GRID_ADJUSTMENT_ORDER } from './grid-adjustment/grid-adjustment-order.js';
import type { GridAdjustmentRepository } from './grid-adjustment/grid-adjustment.repository.js';
import type { DutyCardRepository } from './duty-card/duty-card.repository.js';
import type { DutyDirectory } from './duty-item-copy/duty-item-copy.js';
import type { GridAssignmentRepository } from './grid-assignment/grid-assignment.repository.js';
import type { GridEstablishmentRepository } from './grid-establishment/grid-establishment.repository.js';
import { GRID_EVENT_ORDER } from './grid-event/grid-event-order.js';
import type { GridEventRepository } from './grid-event/grid-event.repository.js';
import type { GridRepository } from './grid/grid.repository.js';
import type { GridWorkerRepository } from './grid-worker/grid-worker.repository.js';
import type { PatrolCheckpointRepository } from './patrol-checkpoint/patrol-checkpoint.repository.js';
import { PATROL_ORDER } from './patrol/patrol-order.js';
import type { PatrolRepository } from './patrol/patrol.repository.js';
import { QUARTER_ORDER } from './residential-quarter/residential-quarter-order.js';
import { RESPONSIBILITY_ORDER } from './responsibility/responsibility-order.js';
import type { ResponsibilityRepository } from './responsibility/responsibility.repository.js';
import type { ResidentialQuarterRepository } from './residential-quarter/residential-quarter.repository.js';
import type { VisitRepository } from './visit/visit.repository.js';
import { VisitsOfGrids } from './visit/visits-of-grids.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories {
  readonly divisions: DivisionRepository;
  readonly quarters: ResidentialQuarterRepository;
  readonly grids: GridRepository;
  readonly workers: GridWorkerRepository;
  readonly adjustments: GridAdjustmentRepository;
  readonly assignments: GridAssignmentRepository;
  readonly establishments: GridEstablishmentRepository;
  readonly dutyCards: DutyCardRepository;
  readonly duties: DutyDirectory;
  readonly responsibilities: ResponsibilityRepository;
  readonly checkpoints: PatrolCheckpointRepository;
  readonly patrols: PatrolRepository;
  readonly visits: VisitRepository;
  readonly events: GridEventRepository;
  readonly figures: FigureReader;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type GridContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext(repositories: Repositories) {
  const { divisions, quarters, grids, workers, adjustments, assignments, establishments, figures } =
    repositories;
  const { dutyCards, duties, responsibilities } = repositories;
  const { checkpoints, patrols, visits, events } = repositories;
  return ({ viewer, requestId }: SubgraphRequest) => ({
    viewer,
    requestId,
    loaders: {
      division: new TemporalLoader((asOf) =>
        loadByKey(
          (codes) => divisions.findByCodes(codes, asOf),
          ({ code }) => code,
        ),
      ),
      divisionChildren: new ChildPages(divisions.children, DIVISION_ORDER),
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
      checkpoint: loadByKey(
        (ids) => checkpoints.findByIds(ids),
        ({ id }) => id,
      ),
      checkpointsOfGrid: loadListBy(
        (ids) => checkpoints.findByGrids(ids),
        ({ gridId }) => gridId,
      ),
      patrol: loadByKey(
        (ids) => patrols.findByIds(ids, viewer),
        ({ id }) => id,
      ),
      patrolsOfGrid: new ChildPages(patrols.ofGrids(viewer), PATROL_ORDER),
      reachedOfPatrol: loadListBy(
        (ids) => patrols.findReached(ids),
        ({ patrolId }) => patrolId,
      ),
      gridEvent: loadByKey(
        (ids) => events.findByIds(ids, viewer),
        ({ id }) => id,
      ),
      gridEventByNumber: loadByKey(
        (numbers) => events.findByNumbers(numbers, viewer),
        ({ number }) => number,
      ),
      gridEventsOfGrid: new ChildPages(events.ofGrids(viewer), GRID_EVENT_ORDER),
      gridEventsOfDivision: new ChildPages(events.ofDivisions(viewer), GRID_EVENT_ORDER),
      gridEventsOfPatrol: loadListBy(
        (ids) => events.findByPatrols(ids, viewer),
        ({ patrolId }) => patrolId ?? '',
      ),
      gridEventTimeline: loadListBy(
        (ids) => events.findTimelines(ids),
        ({ eventId }) => eventId,
      ),
      visitsOfGrid: new VisitsOfGrids((ids, days) => visits.sums(ids, days, viewer)),
    },
  });
}
