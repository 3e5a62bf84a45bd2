import { DomainError } from '@governance/shared';
import { parseBoundary } from '../boundary/parse-boundary.js';

/** Corners of a rectangle, counter-clockwise and closed. */
export const box = (west: number, south: number, east: number, north: number): number[][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A GeoJSON polygon of rings. */
export const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
/** A GeoJSON polygon of one rectangle. */
export const boxed = (...sides: Parameters<typeof box>) => polygon(box(...sides));
/** A GeoJSON multipolygon of polygons. */
export const multiPolygon = (...coordinates: unknown[]) => ({ type: 'MultiPolygon', coordinates });

/** What is wrong with a boundary. Throws when nothing is. */
export function refusal(
  geojson: unknown,
  crs = 'WGS84',
): Readonly<Record<string, unknown>> & Pick<DomainError, 'code' | 'message'> {
  try {
    parseBoundary(geojson, crs);
  } catch (error) {
    if (error instanceof DomainError) return { ...error.details, code: error.code, message: error.message };
    throw error;
  }
  throw new Error('it was accepted');
}
