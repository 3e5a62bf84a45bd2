import {
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
import type { BoundaryRepository } from './boundary/boundary.repository.js';
import type { GridRepository } from './grid/grid.repository.js';
import type { GridWorkerRepository } from './grid-worker/grid-worker.repository.js';
import { QUARTER_ORDER } from './residential-quarter/residential-quarter-order.js';
import type { ResidentialQuarterRepository } from './residential-quarter/residential-quarter.repository.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories {
  readonly divisions: DivisionRepository;
  readonly quarters: ResidentialQuarterRepository;
  readonly grids: GridRepository;
  readonly workers: GridWorkerRepository;
  readonly adjustments: GridAdjustmentRepository;
  readonly figures: FigureReader;
  readonly boundaries: BoundaryRepository;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type GridContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext({
  divisions,
  quarters,
  grids,
  workers,
  adjustments,
  figures,
  boundaries,
}: Repositories) {
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
    },
  });
}
