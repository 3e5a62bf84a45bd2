import type { DataSource } from 'typeorm';
import { SqlBroadcastRepository } from '../../broadcast/persistence/sql-broadcast.repository.js';
import { SqlCommandCenterRepository } from '../../command-center/persistence/sql-command-center.repository.js';
import { SqlCommandLadderRepository } from '../../command-ladder/persistence/sql-command-ladder.repository.js';
import { SqlFrontageAgreementRepository } from '../../frontage-agreement/persistence/sql-frontage-agreement.repository.js';
import { SqlRoadSegmentRepository } from '../../road-segment/persistence/sql-road-segment.repository.js';
import { SqlServiceStationRepository } from '../../service-station/persistence/sql-service-station.repository.js';
import type { PlacesRepositories } from '../places-repositories.js';

/** The directory of places in PostgreSQL. */
export const sqlPlacesRepositories = (dataSource: DataSource): PlacesRepositories => ({
  commandLadders: new SqlCommandLadderRepository(dataSource),
  commandCenters: new SqlCommandCenterRepository(dataSource),
  roadSegments: new SqlRoadSegmentRepository(dataSource),
  frontageAgreements: new SqlFrontageAgreementRepository(dataSource),
  serviceStations: new SqlServiceStationRepository(dataSource),
  broadcasts: new SqlBroadcastRepository(dataSource),
});
