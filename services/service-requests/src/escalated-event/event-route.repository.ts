import type { CityRoute, WantedRoute } from './event-route.js';

/** Which categories of events become which categories of requests. */
export interface EventRouteRepository {
  /** All that each city knows, by itself or shared by all, by code; a city's own route wins. At most 200 each. */
  findByCities(cityCodes: readonly string[]): Promise<readonly CityRoute[]>;
  /**
   * Stores a route and tells of it; it holds for events that come from now on. Throws `CONFLICT` unless the city's own has
   * the expected version, `DIVISION_UNKNOWN`, and `INVALID_INPUT` for a category that the city does not have.
   */
  route(wanted: WantedRoute, expectedVersion: number): Promise<CityRoute>;
}
