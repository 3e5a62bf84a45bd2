import pointInPolygon from 'point-in-polygon-hao';
import type { Polygon, Position } from './boundary.js';

/** Whether a point lies in a boundary or on its edge, by the even-odd rule. */
export const coversPoint = (polygons: readonly Polygon[], [x, y]: Position): boolean =>
  // Zero is on the edge.
  polygons.some((rings) => pointInPolygon([x, y], rings as [number, number][][]) !== false);
