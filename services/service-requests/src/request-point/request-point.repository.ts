import type { PointOfRequest } from './request-point.js';

/** Where requests are. The requests must have been read as a viewer. */
export interface RequestPointRepository {
  findByRequests(requestIds: readonly string[]): Promise<readonly PointOfRequest[]>;
}
