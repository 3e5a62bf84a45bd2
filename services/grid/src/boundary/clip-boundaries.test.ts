import { areaOf } from './boundary-area';
import { type Boundary, extentOf, geometryOf, type Polygon } from './boundary';
import { differingArea, sharedArea, united, without } from './clip-boundaries';
import { NEW_YORK } from '../testing/new-york';
import { parseBoundary } from './parse-boundary';

const boundaryOf = (geojson: unknown): Boundary | null => {
  try {
    return parseBoundary(geojson, 'WGS84');
  } catch {
    return null;
  }
};
const sound = NEW_YORK.flatMap(({ geometry }) => boundaryOf(geometry)?.polygons ?? []).filter(
  (polygon) => areaOf([polygon]) > 100_000,
);
const square = (west: number, south: number, size: number): Polygon => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];

describe('boundaries put together', () => {
  it('cover what each of them covers, once, and can be drawn again as they are', () => {
    const parts = [square(102, 25, 0.01), square(102.01, 25, 0.01), square(102.005, 25.005, 0.01)];

    const whole = united(parts.map((it) => [it]));

    const overlaps = sharedArea([square(102, 25, 0.01)], [square(102.005, 25.005, 0.01)]) * 2;
    expect(areaOf(whole)).toBeCloseTo(parts.reduce((sum, it) => sum + areaOf([it]), 0) - overlaps, 0);
    expect(whole).toHaveLength(1);
    const geometry = geometryOf({ polygons: whole });
    expect(geometryOf(parseBoundary(geometry, 'WGS84'))).toEqual(geometry);
  });

  it('taken apart and put together again are what they were, for real neighbourhoods', () => {
    for (const polygon of sound.slice(0, 12)) {
      const { west: x, south: y } = extentOf([polygon]);
      const knife = square(x - 0.01, y - 0.01, 0.02);
      const [cutOff, rest] = [without([polygon], [knife]), without([polygon], without([polygon], [knife]))];

      expect(differingArea(united([cutOff, rest]), [polygon])).toBeLessThan(1);
      expect(sharedArea(cutOff, rest)).toBeLessThan(1);
      expect(Math.abs(areaOf(cutOff) + areaOf(rest) - areaOf([polygon]))).toBeLessThan(2);
    }
  });

  it('keep the hole between them', () => {
    const ring = [square(0, 0, 0.03), square(0, 0.03, 0.03)].map((it) =>
      without([it], [square(0.01, 0.025, 0.01)]),
    );

    const whole = united(ring);

    expect(whole).toHaveLength(1);
    expect(whole[0]).toHaveLength(2);
  });
});
