import type { PlaceWithChildren } from './request-series.js';

/** Which places a series tells apart. */
export interface SeriesPlaceRepository {
  /**
   * A place and those directly below it that there were at some time since `since`, by the local copy of the divisions,
   * in order of code; at most 1000. Throws `DIVISION_UNKNOWN`, which may come yet, naming `field`.
   */
  getWithChildren(code: string, since: Date, field: string): Promise<PlaceWithChildren>;
}
