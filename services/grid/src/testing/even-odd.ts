type Ring = readonly (readonly [number, number])[];

/**
 * The even-odd rule as a textbook has it, over every ring of a GeoJSON geometry. A ring is passed over for points above
 * and below it: none of its edges counts for these.
 */
export function evenOddOf({
  type,
  coordinates,
}: {
  readonly type: string;
  readonly coordinates: readonly unknown[];
}): (x: number, y: number) => boolean {
  const rings = (type === 'Polygon' ? [coordinates] : coordinates).flat() as Ring[];
  const measured = rings.map((ring) => {
    const heights = ring.map(([, y]) => y);
    return { ring, lowest: Math.min(...heights), highest: Math.max(...heights) };
  });
  return (x, y) => {
    const crossed = measured.filter(({ lowest, highest }) => lowest <= y && y <= highest);
    return crossed.reduce((sum, { ring }) => sum + crossings(ring, x, y), 0) % 2 === 1;
  };
}

function crossings(ring: Ring, x: number, y: number): number {
  let count = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1];
    const to = ring[index];
    if (!from || !to || from[1] > y === to[1] > y) continue;
    if (x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]) count += 1;
  }
  return count;
}
