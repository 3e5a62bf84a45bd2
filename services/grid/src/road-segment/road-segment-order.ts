import { byPlace } from '../directory/directory-order.js';
import type { RoadSegment } from './road-segment.js';

/** Road segments are listed by place, then by age. */
export const ROAD_SEGMENT_ORDER = byPlace<RoadSegment>('roadSegments');
