import type { ServiceDatabase } from '@governance/shared';
import { broadcastTable } from '../broadcast/persistence/broadcast.table.js';
import { commandCenterTable } from '../command-center/persistence/command-center.table.js';
import { commandLadderTable } from '../command-ladder/persistence/command-ladder.table.js';
import { frontageAgreementTable } from '../frontage-agreement/persistence/frontage-agreement.table.js';
import { roadSegmentTable } from '../road-segment/persistence/road-segment.table.js';
import { serviceStationTable } from '../service-station/persistence/service-station.table.js';
import { CreateCommandCenters1799280000000 } from './migrations/1799280000000-create-command-centers.js';
import { CreateFrontage1799366400000 } from './migrations/1799366400000-create-frontage.js';
import { gridBoundaryTable } from '../boundary/persistence/grid-boundary.table.js';
import { divisionTable, divisionVersionTable } from '../division/persistence/division.table.js';
import {
  divisionEditionTable,
  divisionLineageTable,
} from '../division-edition/persistence/division-edition.table.js';
import { divisionPopulationTable } from '../division-population/persistence/division-population.table.js';
import {
  adjustedGridTable,
  gridAdjustmentTable,
  gridLineageTable,
} from '../grid-adjustment/persistence/grid-adjustment.table.js';
import { dutyCardTable } from '../duty-card/persistence/duty-card.table.js';
import { dutyItemCopyTable } from '../duty-item-copy/persistence/duty-item-copy.table.js';
import { gridEstablishmentTable } from '../grid-establishment/persistence/grid-establishment.table.js';
import { eventCategoryTable } from '../grid-event/persistence/event-category.table.js';
import { eventPartyTable } from '../grid-event/persistence/event-party.table.js';
import { eventTimelineTable } from '../grid-event/persistence/event-timeline.table.js';
import { gridEventTable } from '../grid-event/persistence/grid-event.table.js';
import { gridSequenceTable, gridTable, gridVersionTable } from '../grid/persistence/grid.table.js';
import { locatedRequestTable } from '../located-request/persistence/located-request.table.js';
import { gridAssignmentTable, gridWorkerTable } from '../grid-worker/persistence/grid-worker.table.js';
import { patrolCheckpointTable } from '../patrol-checkpoint/persistence/patrol-checkpoint.table.js';
import { patrolTable, reachedCheckpointTable } from '../patrol/persistence/patrol.table.js';
import { referenceKindTable } from '../reference-kind/persistence/reference-kind.table.js';
import { residentialQuarterTable } from '../residential-quarter/persistence/residential-quarter.table.js';
import {
  responsibilityRoleTable,
  responsibilityTable,
} from '../responsibility/persistence/responsibility.table.js';
import { CreatePlaces1767225600000 } from './migrations/1767225600000-create-places.js';
import { CreateGridLineage1798761600000 } from './migrations/1798761600000-create-grid-lineage.js';
import { CreateDivisionEditions1798848000000 } from './migrations/1798848000000-create-division-editions.js';
import { CreateResponsibilities1799020800000 } from './migrations/1799020800000-create-responsibilities.js';
import { visitCategoryTable, visitTable } from '../visit/persistence/visit.table.js';
import { CreateGridEvents1799107200000 } from './migrations/1799107200000-create-grid-events.js';
import { CreateBoundaries1798934400000 } from './migrations/1798934400000-create-boundaries.js';
import { DescribeGrids1800057600000 } from './migrations/1800057600000-describe-grids.js';
import { CreateStatistics1799193600000 } from './migrations/1799193600000-create-statistics.js';
import { DateQuarters1799020800000 } from './migrations/1799020800000-date-quarters.js';
import { LinkEventsToRequests1799452800000 } from './migrations/1799452800000-link-events-to-requests.js';
import { OrderFiguresByTime1800230400000 } from './migrations/1800230400000-order-figures-by-time.js';
import { KeepAudit1800230600000 } from './migrations/1800230600000-keep-audit.js';

/** What the grid service keeps. */
export const gridDatabase: ServiceDatabase = {
  name: 'grid',
  tables: [
    divisionTable,
    divisionVersionTable,
    divisionEditionTable,
    divisionLineageTable,
    divisionPopulationTable,
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
    gridEstablishmentTable,
    dutyCardTable,
    dutyItemCopyTable,
    responsibilityRoleTable,
    responsibilityTable,
    patrolCheckpointTable,
    patrolTable,
    reachedCheckpointTable,
    visitCategoryTable,
    visitTable,
    eventCategoryTable,
    gridEventTable,
    eventTimelineTable,
    eventPartyTable,
    gridBoundaryTable,
    locatedRequestTable,
    commandLadderTable,
    commandCenterTable,
    roadSegmentTable,
    frontageAgreementTable,
    serviceStationTable,
    broadcastTable,
  ],
  migrations: [
    CreatePlaces1767225600000,
    CreateGridLineage1798761600000,
    DateQuarters1799020800000,
    CreateResponsibilities1799020800000,
    CreateGridEvents1799107200000,
    CreateBoundaries1798934400000,
    CreateStatistics1799193600000,
    DescribeGrids1800057600000,
    CreateCommandCenters1799280000000,
    CreateFrontage1799366400000,
    LinkEventsToRequests1799452800000,
    CreateDivisionEditions1798848000000,
    OrderFiguresByTime1800230400000,
    KeepAudit1800230600000,
  ],
};
