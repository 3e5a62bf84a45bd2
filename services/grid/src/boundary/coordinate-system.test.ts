import { boxed, refusal } from '../testing/boundaries';
import { parseBoundary } from './parse-boundary';

const BOX = boxed(0, 0, 4, 4);
const systemOf = (geojson: unknown, crs: string) => parseBoundary(geojson, crs).coordinateSystem;

describe('the coordinate system of a boundary', () => {
  it.each(['WGS84', 'wgs 84', 'EPSG:4326', 'urn:ogc:def:crs:OGC:1.3:CRS84', 'CGCS2000', 'EPSG:4490'])(
    'may be declared as %s',
    (crs) => {
      expect(systemOf(BOX, crs)).toBe(/2000|4490/.test(crs) ? 'CGCS2000' : 'WGS84');
    },
  );

  it.each([
    ['GCJ-02', '加密偏移'],
    ['gcj02', '加密偏移'],
    ['BD09ll', '加密偏移'],
    ['EPSG:3857', '不支持坐标系“EPSG:3857”'],
    ['CGCS2000 / 3-degree Gauss-Kruger CM 102E', '不支持坐标系'],
    ['', '不支持坐标系'],
  ])('declared as %p is refused with the reason', (crs, reason) => {
    expect(refusal(BOX, crs)).toMatchObject({
      code: 'COORDINATE_SYSTEM_UNSUPPORTED',
      message: expect.stringContaining(reason) as string,
    });
  });

  it('is refused when it names another system than the declared one inside', () => {
    const named = (name: unknown) => ({ ...BOX, crs: { type: 'name', properties: { name } } });

    expect(systemOf(named('EPSG:4490'), 'CGCS2000')).toBe('CGCS2000');
    expect(refusal(named('EPSG:4490')).message).toContain('不一致');
    expect(refusal(named('GCJ02')).message).toContain('加密偏移');
    expect(refusal(named(7)).code).toBe('COORDINATE_SYSTEM_UNSUPPORTED');
  });
});
