import { ChildPages, loadByKey, loadListBy } from '@governance/shared';
import { BROADCAST_ORDER } from '../broadcast/broadcast-order.js';
import { COMMAND_CENTER_ORDER } from '../command-center/command-center-order.js';
import { FRONTAGE_AGREEMENT_ORDER } from '../frontage-agreement/frontage-agreement-order.js';
import { ROAD_SEGMENT_ORDER } from '../road-segment/road-segment-order.js';
import { SERVICE_STATION_ORDER } from '../service-station/service-station-order.js';
import type { PlacesRepositories } from './places-repositories.js';

/** A loader of single things of a directory. */
const byId = <T extends { readonly id: string }>(rows: {
  findByIds(ids: readonly string[]): Promise<readonly T[]>;
}) =>
  loadByKey(
    (ids) => rows.findByIds(ids),
    ({ id }) => id,
  );

/** Loaders of the directory of places. One set per request. */
export const placesLoaders = ({
  commandLadders,
  commandCenters,
  roadSegments,
  frontageAgreements,
  serviceStations,
  broadcasts,
}: PlacesRepositories) => ({
  commandLadder: loadByKey(
    (cities) => commandLadders.findByCities(cities),
    ({ cityCode }) => cityCode,
  ),
  commandCenter: byId(commandCenters),
  commandCentersOfDivision: new ChildPages(commandCenters.ofDivisions, COMMAND_CENTER_ORDER),
  commandCentersBelow: new ChildPages(commandCenters.ofCenters, COMMAND_CENTER_ORDER),
  roadSegment: byId(roadSegments),
  roadSegmentsOfDivision: new ChildPages(roadSegments.ofDivisions, ROAD_SEGMENT_ORDER),
  frontageAgreement: byId(frontageAgreements),
  frontageAgreementsOfDivision: new ChildPages(frontageAgreements.ofDivisions, FRONTAGE_AGREEMENT_ORDER),
  frontageAgreementsOfGrid: new ChildPages(frontageAgreements.ofGrids, FRONTAGE_AGREEMENT_ORDER),
  frontageAgreementsOfRoadSegment: new ChildPages(
    frontageAgreements.ofRoadSegments,
    FRONTAGE_AGREEMENT_ORDER,
  ),
  serviceStation: byId(serviceStations),
  serviceStationsOfDivision: new ChildPages(serviceStations.ofDivisions, SERVICE_STATION_ORDER),
  serviceStationsOfGrid: new ChildPages(serviceStations.ofGrids, SERVICE_STATION_ORDER),
  stationFunctions: loadListBy(
    (cities) => serviceStations.findFunctions(cities),
    ({ cityCode }) => cityCode,
  ),
  broadcast: byId(broadcasts),
  broadcastsOfDivision: new ChildPages(broadcasts.ofDivisions, BROADCAST_ORDER),
  broadcastsOfGrid: new ChildPages(broadcasts.ofGrids, BROADCAST_ORDER),
});
