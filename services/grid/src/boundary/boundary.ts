import type { CoordinateSystem } from './coordinate-system.js';

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];
/** Positions in order; the last one is the first again. */
export type Ring = readonly Position[];
/** The shell, then its holes. */
export type Polygon = readonly Ring[];

/** 网格边界: the patch of ground that is a grid. Sound: closed rings that do not cross, shells counter-clockwise. */
export interface Boundary {
  readonly coordinateSystem: CoordinateSystem;
  readonly polygons: readonly Polygon[];
}

/** The smallest box around something, in degrees. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A boundary as GeoJSON says it: RFC 7946, holes clockwise. */
export type BoundaryGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: Polygon }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] };

/** A boundary has at most so many points, closing ones included. */
export const MAX_BOUNDARY_POINTS = 10_000;
/** A boundary has at most so many bytes as JSON. */
export const MAX_BOUNDARY_BYTES = 2_000_000;

/** The geometry, with one polygon as a `Polygon`. */
export const geometryOf = ({ polygons }: Pick<Boundary, 'polygons'>): BoundaryGeometry => {
  const [only, ...others] = polygons;
  return only !== undefined && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
};

/** The polygons of a stored geometry. */
export const polygonsOf = (geometry: BoundaryGeometry): readonly Polygon[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** How many points polygons have, closing ones included. */
export const countPoints = (polygons: readonly Polygon[]): number =>
  polygons.reduce((sum, rings) => sum + rings.reduce((points, ring) => points + ring.length, 0), 0);

/** The smallest box around polygons. */
export const extentOf = (polygons: readonly Polygon[]): Extent =>
  extentOfRings(polygons.map(([shell]) => shell ?? []));

/** The smallest box around rings. */
export function extentOfRings(rings: readonly Ring[]): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [longitude, latitude] of ring) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  return { west, south, east, north };
}

/** Whether two boxes have a point in common. */
export const extentsMeet = (one: Extent, other: Extent): boolean =>
  one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north;
