import { DomainError } from '@governance/shared';

/** Coordinate systems that boundaries are kept in. They differ by centimetres, so that points of both are compared as they are. */
export enum CoordinateSystem {
  WGS84 = 'WGS84',
  CGCS2000 = 'CGCS2000',
}

/**
 * The system that a name stands for, in any usual writing: `WGS84`, `EPSG:4326`, `urn:ogc:def:crs:OGC:1.3:CRS84`,
 * `CGCS2000`, `EPSG:4490`. Throws `COORDINATE_SYSTEM_UNSUPPORTED` with the reason for every other one.
 */
export function parseCoordinateSystem(name: string): CoordinateSystem {
  const key = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const shifted = SHIFTED.find(({ contains }) => key.includes(contains));
  const known = KNOWN.find(({ ends }) => ends.some((end) => key.endsWith(end)));
  if (known && !shifted) return known.system;
  throw unsupported(
    shifted
      ? `${shifted.label} 是经过加密偏移的坐标系,偏移可达数百米;请先转换为 WGS84 或 CGCS2000 经纬度`
      : `不支持坐标系“${name.slice(0, MAX_SHOWN)}”,只接受 WGS84 或 CGCS2000 经纬度`,
  );
}

/**
 * Throws `COORDINATE_SYSTEM_UNSUPPORTED` when GeoJSON names, in a `crs` member of the time before RFC 7946, another
 * system than the declared one, or one that it does not name.
 */
export function assertSameSystem(crs: unknown, declared: CoordinateSystem): void {
  if (crs === undefined || crs === null) return;
  const named = (crs as { readonly properties?: { readonly name?: unknown } }).properties?.name;
  if (typeof named !== 'string') throw unsupported('无法识别数据中的 crs 成员,请删除它或写明名称');
  const embedded = parseCoordinateSystem(named);
  if (embedded !== declared)
    throw unsupported(`数据中的 crs 成员写明 ${embedded},与声明的坐标系 ${declared} 不一致`);
}

const MAX_SHOWN = 60;
const KNOWN = [
  { system: CoordinateSystem.WGS84, ends: ['WGS84', 'EPSG4326', 'CRS84'] },
  { system: CoordinateSystem.CGCS2000, ends: ['CGCS2000', 'EPSG4490'] },
];
const SHIFTED = [
  { contains: 'GCJ', label: 'GCJ-02(火星坐标)' },
  { contains: 'BD09', label: 'BD-09(百度坐标)' },
];

const unsupported = (message: string): DomainError =>
  new DomainError('COORDINATE_SYSTEM_UNSUPPORTED', message, { field: 'boundary' });
