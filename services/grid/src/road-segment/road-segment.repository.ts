import type { DirectoryRepository, PlaceFilter } from '../directory/directory.repository.js';
import type { RoadSegment, RoadSegmentDetails } from './road-segment.js';

/**
 * Every stored road segment. One cannot be closed while somebody answers for it: `close` throws
 * `ACTION_NOT_AVAILABLE` then.
 */
export type RoadSegmentRepository = DirectoryRepository<RoadSegment, RoadSegmentDetails, PlaceFilter>;
