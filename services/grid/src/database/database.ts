import type { ServiceDatabase } from '@governance/shared';
import { gridBoundaryTable } from '../boundary/persistence/grid-boundary.table.js';
import { divisionTable, divisionVersionTable } from '../division/persistence/division.table.js';
import {
  adjustedGridTable,
  gridAdjustmentTable,
  gridLineageTable,
} from '../grid-adjustment/persistence/grid-adjustment.table.js';
import { gridSequenceTable, gridTable, gridVersionTable } from '../grid/persistence/grid.table.js';
import { locatedRequestTable } from '../located-request/persistence/located-request.table.js';
import { gridAssignmentTable, gridWorkerTable } from '../grid-worker/persistence/grid-worker.table.js';
import { referenceKindTable } from '../reference-kind/persistence/reference-kind.table.js';
import { residentialQuarterTable } from '../residential-quarter/persistence/residential-quarter.table.js';
import { CreatePlaces1767225600000 } from './migrations/1767225600000-create-places.js';
import { CreateGridLineage1798761600000 } from './migrations/1798761600000-create-grid-lineage.js';
import { CreateBoundaries1798934400000 } from './migrations/1798934400000-create-boundaries.js';
import { CreateStatistics1799193600000 } from './migrations/1799193600000-create-statistics.js';

/** What the grid service keeps. */
export const gridDatabase: ServiceDatabase = {
  name: 'grid',
  tables: [
    divisionTable,
    divisionVersionTable,
    referenceKindTable,
    residentialQuarterTable,
    gridSequenceTable,
    gridTable,
    gridVersionTable,
    gridWorkerTable,
    gridAssignmentTable,
    gridAdjustmentTable,
    adjustedGridTable,
    gridLineageTable,
    gridBoundaryTable,
    locatedRequestTable,
  ],
  migrations: [
    CreatePlaces1767225600000,
    CreateGridLineage1798761600000,
    CreateBoundaries1798934400000,
    CreateStatistics1799193600000,
  ],
};
