import { assertAll, DomainError } from '@governance/shared';

/** Where on the ground a request is, in degrees. */
export interface RequestPoint {
  readonly longitude: number;
  readonly latitude: number;
  /** WGS84 or CGCS2000: they differ by centimetres, so that points of both are compared as they are. */
  readonly coordinateSystem: string;
}

/** A stored point with the request that it belongs to. */
export interface PointOfRequest extends RequestPoint {
  readonly requestId: string;
}

const SYSTEMS = /^(WGS ?84|EPSG:4326|CGCS ?2000|EPSG:4490)$/i;
const SHIFTED = /^(GCJ|BD)[- ]?0?[29]/i;

/** Throws what is wrong with a point: off the earth, or in a system that is not kept, such as that of Chinese maps. */
export function assertSoundPoint({ longitude, latitude, coordinateSystem }: RequestPoint): void {
  assertAll(
    () => {
      if (!(Math.abs(longitude) <= 180))
        throw new DomainError('INVALID_INPUT', '经度应在 -180 到 180 之间', { field: 'point.longitude' });
    },
    () => {
      if (!(Math.abs(latitude) <= 90))
        throw new DomainError('INVALID_INPUT', '纬度应在 -90 到 90 之间', { field: 'point.latitude' });
    },
    () => {
      if (SYSTEMS.test(coordinateSystem)) return;
      const why = SHIFTED.test(coordinateSystem)
        ? '该坐标系经过加密偏移,请先转换为 WGS84 或 CGCS2000'
        : '坐标系应为 WGS84 或 CGCS2000';
      throw new DomainError('COORDINATE_SYSTEM_UNSUPPORTED', why, { field: 'point.coordinateSystem' });
    },
  );
}

/** The name under which a system is kept. */
export const keptSystem = (coordinateSystem: string): 'WGS84' | 'CGCS2000' =>
  /4326|84/.test(coordinateSystem) ? 'WGS84' : 'CGCS2000';

/** A point as those see it who do not handle the request: within about a kilometre, so that it is nobody's door. */
export const coarse = <T extends RequestPoint>(point: T): T => ({
  ...point,
  longitude: Math.round(point.longitude * 100) / 100,
  latitude: Math.round(point.latitude * 100) / 100,
});
