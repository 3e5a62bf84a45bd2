import { DirectoryService } from '../directory/directory.service.js';
import type { PlaceFilter } from '../directory/directory.repository.js';
import { ROAD_SEGMENT_ORDER } from './road-segment-order.js';
import {
  assertSoundSegment,
  type RoadSegment,
  type RoadSegmentDetails,
  tidiedSegment,
} from './road-segment.js';
import type { RoadSegmentRepository } from './road-segment.repository.js';

/** What can be done with road segments. */
export class RoadSegmentService extends DirectoryService<RoadSegment, RoadSegmentDetails, PlaceFilter> {
  constructor(segments: RoadSegmentRepository) {
    super(segments, {
      entity: 'RoadSegment',
      title: '路段',
      order: ROAD_SEGMENT_ORDER,
      ending: 'Closed',
      tidied: tidiedSegment,
      assertSound: assertSoundSegment,
      assertFits: () => Promise.resolve(),
    });
  }
}
