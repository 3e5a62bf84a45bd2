import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANONYMOUS, gridCode } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { reportLines, runImport } from '../database/boundaries/run-import';
import { AdjustedCity, COMMUNITY } from '../testing/adjusted-city';
import { NEW_YORK, NEW_YORK_FILE } from '../testing/new-york';

/** Faults of the real file: rings that are not closed, that cross themselves, and a shell without area. */
const UNCLOSED = [
  'Oakland Gardens',
  'College Point',
  'Sheepshead Bay-Gerritsen Beach-Manhattan Beach',
  'Norwood',
];
const CROSSING = ['Lindenwood-Howard Beach', 'Georgetown-Marine Park-Bergen Beach-Mill Basin'];
const EMPTY = ['East Harlem North'];

const AT = 'query($points: [PointInput!]!) { gridsAt(points: $points) { code } }';

describe('importing boundaries', () => {
  let city: AdjustedCity;
  let folder: string;
  let codes: ReadonlyMap<string, string>;
  const names = NEW_YORK.map(({ properties: { name } }) => name);
  const run = (file: string, ...more: string[]) =>
    runImport(
      [
        ...['--file', file, '--map', join(folder, 'codes.csv')],
        ...['--property', 'name', '--coordinate-system', 'WGS84', ...more],
      ],
      { DATABASE_URL: urlOf(city.test.owner) },
    );

  beforeAll(async () => {
    city = await AdjustedCity.open();
    const seed = await city.begin();
    for (const name of names) await seed.grid(COMMUNITY, { name });
    codes = new Map(names.map((name, index) => [name, gridCode(COMMUNITY, index + 1)]));
    folder = await mkdtemp(join(tmpdir(), 'boundaries-'));
    await writeFile(
      join(folder, 'codes.csv'),
      [...codes].map(([name, code]) => `"${name}",${code}`).join('\n'),
    );
  }, 60_000);
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await city.stop();
  });

  it('in a rehearsal says what would happen and changes nothing', async () => {
    const some = join(folder, 'some.json');
    const [sound, unsound] = ['Westerleigh', 'Norwood'].map((it) => NEW_YORK[names.indexOf(it)]);
    const unnamed = { ...sound, properties: { name: '某地' } };
    const features = [unsound, sound, unnamed, sound];
    await writeFile(some, JSON.stringify({ type: 'FeatureCollection', features }));

    const report = await run(some, '--dry-run');

    expect(report.drawn).toBe(1);
    expect(report.refused.map(({ index, name }) => [index, name])).toEqual([
      [0, 'Norwood'],
      [2, '某地'],
      [3, 'Westerleigh'],
    ]);
    expect(await city.test.owner.query('SELECT grid_id FROM grid_boundary')).toEqual([]);
  });

  it('refuses what is no collection, shifted coordinates and a call without a file', async () => {
    const other = join(folder, 'other.json');
    await writeFile(other, '{"type":"Feature"}');

    await expect(run(other)).rejects.toThrow('FeatureCollection');
    await expect(run(NEW_YORK_FILE, '--coordinate-system', 'GCJ02')).resolves.toMatchObject({ drawn: 0 });
    await expect(runImport([], {})).rejects.toThrow('--file');
  });

  it('takes every sound feature, and names each unsound one with its fault and place', async () => {
    const report = await run(NEW_YORK_FILE);

    const because = (reason: RegExp) =>
      report.refused.filter((it) => reason.test(it.reason)).map(({ name }) => name ?? '');
    expect(because(/未闭合.*coordinates\[0\]/).toSorted()).toEqual(UNCLOSED.toSorted());
    expect(because(/自相交|重复/).toSorted()).toEqual(CROSSING.toSorted());
    expect(because(/没有围出/)).toEqual(EMPTY);
    expect(report.refused).toHaveLength(7);
    expect(report.drawn).toBe(181);
    expect(reportLines(report).at(-1)).toBe('181 boundaries drawn, 7 features refused');
  }, 60_000);

  it('once more changes nothing', async () => {
    const one = join(folder, 'one.json');
    const features = NEW_YORK.filter(({ properties: { name } }) => name === 'Westerleigh');
    await writeFile(one, JSON.stringify({ type: 'FeatureCollection', features }));
    const versions = () => city.test.owner.query('SELECT id, version FROM grid ORDER BY id');
    await run(one);
    const before = await versions();

    const report = await run(one);

    expect(report.drawn).toBe(1);
    expect(await versions()).toEqual(before);
  });

  it('places ten thousand points as an even-odd count of all polygons does', async () => {
    const random = randomFrom(20_261_122);
    const points = Array.from({ length: 10_000 }, () => ({
      longitude: -74.26 + random() * 0.57,
      latitude: 40.49 + random() * 0.43,
    }));

    const found: (string | null)[] = [];
    for (let at = 0; at < points.length; at += 1000) {
      const { data } = await city.test.ask(ANONYMOUS, AT, { points: points.slice(at, at + 1000) });
      found.push(...(data.gridsAt as ({ code: string } | null)[]).map((it) => it?.code ?? null));
    }

    const sound = NEW_YORK.filter(
      ({ properties: { name } }) => ![...UNCLOSED, ...CROSSING, ...EMPTY].includes(name),
    );
    const expected = points.map(({ longitude, latitude }) => {
      const holding = sound.filter(({ geometry }) => isIn(geometry, longitude, latitude));
      return holding.map(({ properties: { name } }) => codes.get(name) ?? '').toSorted()[0] ?? null;
    });
    expect(found).toEqual(expected);
    expect(new Set(found).size).toBeGreaterThan(170);
  }, 60_000);
});

/** The even-odd rule as a textbook has it, over every ring of a geometry. */
function isIn(
  { type, coordinates }: { type: string; coordinates: readonly unknown[] },
  x: number,
  y: number,
): boolean {
  const rings = (type === 'Polygon' ? [coordinates] : coordinates).flat() as [number, number][][];
  let inside = false;
  for (const ring of rings)
    for (let index = 1; index < ring.length; index += 1) {
      const from = ring[index - 1];
      const to = ring[index];
      if (!from || !to || from[1] > y === to[1] > y) continue;
      if (x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]) inside = !inside;
    }
  return inside;
}

/** Numbers from 0 to 1, the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const urlOf = ({ options }: DataSource): string => ('url' in options ? (options.url ?? '') : '');
