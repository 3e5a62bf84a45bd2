import {
  BroadcastFieldsResolver,
  DivisionBroadcastsResolver,
  GridBroadcastsResolver,
} from '../../broadcast/graphql/broadcast-edges.resolver.js';
import { BroadcastResolver } from '../../broadcast/graphql/broadcast.resolver.js';
import {
  CommandCenterFieldsResolver,
  DivisionCommandCentersResolver,
} from '../../command-center/graphql/command-center-fields.resolver.js';
import { CommandCenterResolver } from '../../command-center/graphql/command-center.resolver.js';
import { CommandLadderResolver } from '../../command-ladder/graphql/command-ladder.resolver.js';
import {
  DivisionFrontageAgreementsResolver,
  FrontageAgreementFieldsResolver,
  GridFrontageAgreementsResolver,
  RoadSegmentFrontageAgreementsResolver,
} from '../../frontage-agreement/graphql/frontage-agreement-edges.resolver.js';
import { FrontageAgreementResolver } from '../../frontage-agreement/graphql/frontage-agreement.resolver.js';
import {
  DivisionRoadSegmentsResolver,
  ResponsibilityRoadSegmentResolver,
  RoadSegmentResolver,
} from '../../road-segment/graphql/road-segment.resolver.js';
import {
  DivisionServiceStationsResolver,
  GridServiceStationsResolver,
  ServiceStationFieldsResolver,
} from '../../service-station/graphql/service-station-edges.resolver.js';
import { ServiceStationResolver } from '../../service-station/graphql/service-station.resolver.js';
import type { PlacesServices } from '../places-services.js';

/** Resolvers of the directory of places. */
export const placesResolvers = (services: PlacesServices): readonly object[] => [
  new CommandLadderResolver(services.commandLadders),
  new CommandCenterResolver(services.commandCenters),
  new CommandCenterFieldsResolver(),
  new DivisionCommandCentersResolver(),
  new RoadSegmentResolver(services.roadSegments),
  new DivisionRoadSegmentsResolver(),
  new ResponsibilityRoadSegmentResolver(),
  new FrontageAgreementResolver(services.frontageAgreements),
  new FrontageAgreementFieldsResolver(),
  new DivisionFrontageAgreementsResolver(),
  new GridFrontageAgreementsResolver(),
  new RoadSegmentFrontageAgreementsResolver(),
  new ServiceStationResolver(services.serviceStations),
  new ServiceStationFieldsResolver(),
  new DivisionServiceStationsResolver(),
  new GridServiceStationsResolver(),
  new BroadcastResolver(services.broadcasts),
  new BroadcastFieldsResolver(),
  new DivisionBroadcastsResolver(),
  new GridBroadcastsResolver(),
];
