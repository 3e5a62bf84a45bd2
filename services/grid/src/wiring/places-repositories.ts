import type { BroadcastRepository } from '../broadcast/broadcast.repository.js';
import type { CommandCenterRepository } from '../command-center/command-center.repository.js';
import type { CommandLadderRepository } from '../command-ladder/command-ladder.repository.js';
import type { FrontageAgreementRepository } from '../frontage-agreement/frontage-agreement.repository.js';
import type { RoadSegmentRepository } from '../road-segment/road-segment.repository.js';
import type { ServiceStationRepository } from '../service-station/service-station.repository.js';

/** Where the directory of places is stored: command centres, roads, agreements, stations, broadcasts. */
export interface PlacesRepositories {
  readonly commandLadders: CommandLadderRepository;
  readonly commandCenters: CommandCenterRepository;
  readonly roadSegments: RoadSegmentRepository;
  readonly frontageAgreements: FrontageAgreementRepository;
  readonly serviceStations: ServiceStationRepository;
  readonly broadcasts: BroadcastRepository;
}
