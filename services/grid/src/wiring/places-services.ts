import { BroadcastService } from '../broadcast/broadcast.service.js';
import { CommandCenterService } from '../command-center/command-center.service.js';
import { CommandLadderService } from '../command-ladder/command-ladder.service.js';
import { FrontageAgreementService } from '../frontage-agreement/frontage-agreement.service.js';
import { RoadSegmentService } from '../road-segment/road-segment.service.js';
import { ServiceStationService } from '../service-station/service-station.service.js';
import type { PlacesRepositories } from './places-repositories.js';

/** What can be done with the directory of places. */
export type PlacesServices = ReturnType<typeof placesServices>;

/** The services of the directory of places. */
export const placesServices = (repositories: PlacesRepositories) => ({
  commandLadders: new CommandLadderService(repositories.commandLadders),
  commandCenters: new CommandCenterService(repositories.commandCenters),
  roadSegments: new RoadSegmentService(repositories.roadSegments),
  frontageAgreements: new FrontageAgreementService(repositories.frontageAgreements),
  serviceStations: new ServiceStationService(repositories.serviceStations),
  broadcasts: new BroadcastService(repositories.broadcasts),
});
