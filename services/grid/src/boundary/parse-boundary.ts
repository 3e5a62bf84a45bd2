import { assertRingsDoNotCross } from './ring-crossings.js';
import { assertRingsNest } from './ring-nesting.js';
import { boundaryFault } from './boundary-fault.js';
import {
  type Boundary,
  MAX_BOUNDARY_BYTES,
  MAX_BOUNDARY_POINTS,
  type Polygon,
  type Position,
  type Ring,
} from './boundary.js';
import { assertSameSystem, parseCoordinateSystem } from './coordinate-system.js';
import { isFlatRing, type PlacedRing, woundRing } from './placed-ring.js';

/**
 * The boundary that GeoJSON describes: a Polygon or MultiPolygon, alone or as the geometry of a Feature, rings wound
 * either way. Repeated points and altitudes are dropped, rings are wound as RFC 7946 wants. `declared` names the
 * coordinate system. Throws `COORDINATE_SYSTEM_UNSUPPORTED`, or `BOUNDARY_INVALID` with the place of the first fault.
 */
export function parseBoundary(geojson: unknown, declared: string): Boundary {
  const coordinateSystem = parseCoordinateSystem(declared);
  const geometry = geometryIn(geojson);
  assertSameSystem(memberOf(geojson, 'crs'), coordinateSystem);
  assertSameSystem(memberOf(geometry, 'crs'), coordinateSystem);
  const parts = ringsIn(geometry);
  assertFewPoints(parts);
  assertFewBytes(geometry);
  const polygons = parts.map((rings) => rings.map(soundRing));
  const all = polygons.flat();
  assertNoDuplicates(all);
  assertRingsNest(polygons, assertRingsDoNotCross(all));
  return { coordinateSystem, polygons: polygons.map((rings): Polygon => rings.map(woundRing)) };
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function geometryIn(geojson: unknown): unknown {
  const geometry = memberOf(geojson, 'type') === 'Feature' ? memberOf(geojson, 'geometry') : geojson;
  const type = memberOf(geometry, 'type');
  if (type === 'Polygon' || type === 'MultiPolygon') return geometry;
  throw boundaryFault('MALFORMED', '边界应为 GeoJSON 的 Polygon 或 MultiPolygon', { path: 'type' });
}

interface RawRing {
  readonly positions: readonly unknown[];
  readonly path: string;
}

function ringsIn(geometry: unknown): readonly (readonly RawRing[])[] {
  const coordinates = memberOf(geometry, 'coordinates');
  if (memberOf(geometry, 'type') === 'Polygon') return [polygonIn(coordinates, 'coordinates')];
  return listIn(coordinates, 'coordinates').map((polygon, index) =>
    polygonIn(polygon, `coordinates[${String(index)}]`),
  );
}

const polygonIn = (rings: unknown, path: string): readonly RawRing[] =>
  listIn(rings, path).map((ring, index) => {
    const ringPath = `${path}[${String(index)}]`;
    return { positions: listIn(ring, ringPath), path: ringPath };
  });

function listIn(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw boundaryFault('MALFORMED', '此处应为数组', { path });
  if (value.length === 0) throw boundaryFault('EMPTY', '此处为空', { path });
  return value as readonly unknown[];
}

function assertFewPoints(parts: readonly (readonly RawRing[])[]): void {
  const points = parts.flat().reduce((sum, { positions }) => sum + positions.length, 0);
  if (points <= MAX_BOUNDARY_POINTS) return;
  throw boundaryFault('TOO_LARGE', `边界最多 ${String(MAX_BOUNDARY_POINTS)} 个点,现有 ${String(points)} 个`, {
    path: 'coordinates',
  });
}

function assertFewBytes(geometry: unknown): void {
  if (Buffer.byteLength(JSON.stringify(geometry)) <= MAX_BOUNDARY_BYTES) return;
  throw boundaryFault('TOO_LARGE', `边界最多 ${String(MAX_BOUNDARY_BYTES)} 字节`, { path: 'coordinates' });
}

function soundRing({ positions, path }: RawRing): PlacedRing {
  const all = positions.map((it, index) => positionIn(it, `${path}[${String(index)}]`));
  if (!isSame(all[0], all.at(-1)))
    throw boundaryFault('UNCLOSED', '边界线未闭合,首尾两点应相同', { path, point: all.at(-1) });
  const ring: Ring = all.filter((it, index) => index === 0 || !isSame(it, all[index - 1]));
  if (isFlatRing(ring)) throw boundaryFault('EMPTY', '边界线没有围出任何面积', { path, point: all[0] });
  return { ring, path };
}

function positionIn(value: unknown, path: string): Position {
  const [longitude, latitude] = listIn(value, path);
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    throw boundaryFault('POSITION', '坐标应为经度、纬度两个数', { path });
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  if (isOnEarth) return [longitude, latitude];
  const isSwapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
  const hint = isSwapped ? ',经度和纬度可能颠倒' : '';
  const point: Position = [longitude, latitude];
  throw boundaryFault('POSITION', `坐标超出经度 ±180、纬度 ±90 的范围${hint}`, { path, point });
}

function assertNoDuplicates(rings: readonly PlacedRing[]): void {
  const seen = new Set<string>();
  for (const { ring, path } of rings) {
    const corners = ring
      .slice(1)
      .map((it) => it.join(' '))
      .sort()
      .join();
    if (seen.has(corners)) throw boundaryFault('DUPLICATE', '同一条边界线出现两次', { path, point: ring[0] });
    seen.add(corners);
  }
}

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];
