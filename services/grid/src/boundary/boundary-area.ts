import area from '@turf/area';
import type { Polygon } from './boundary.js';

/**
 * The area of polygons in square metres, on a sphere of the earth's mean radius: within 0.6 % of the ellipsoid's, and
 * additive, so that parts sum to the whole.
 */
export const areaOf = (polygons: readonly Polygon[]): number =>
  area({
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
  });
