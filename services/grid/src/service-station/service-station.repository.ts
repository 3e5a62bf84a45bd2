import type { ChildListReader } from '@governance/shared';
import type { DirectoryRepository, PlaceFilter } from '../directory/directory.repository.js';
import type { ServiceStation, ServiceStationDetails, StationFunction } from './service-station.js';

/** Every stored service station. */
export interface ServiceStationRepository extends DirectoryRepository<
  ServiceStation,
  ServiceStationDetails,
  PlaceFilter
> {
  readonly ofGrids: ChildListReader<PlaceFilter, ServiceStation>;
  /** Functions of cities: their own over the national ones, in order of code, at most 100 a city. */
  findFunctions(cityCodes: readonly string[]): Promise<readonly StationFunction[]>;
}
