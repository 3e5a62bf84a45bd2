import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANONYMOUS, gridCode } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { reportLines, runImport } from '../database/boundaries/run-import';
import { AdjustedCity, COMMUNITY } from '../testing/adjusted-city';
import { evenOddOf } from '../testing/even-odd';
import { CROSSING, EMPTY, NEW_YORK, SOUND, UNCLOSED } from '../testing/new-york';

/** All that is at fault in the real file, and some of what is sound: the parser is asked for the rest elsewhere. */
const SOME = [...NEW_YORK.filter((it) => !SOUND.includes(it)), ...SOUND.slice(0, 24)];

const AT = 'query($points: [PointInput!]!) { gridsAt(points: $points) { code } }';

describe('importing boundaries', () => {
  let city: AdjustedCity;
  let folder: string;
  let file: string;
  let codes: ReadonlyMap<string, string>;
  const names = SOME.map(({ properties: { name } }) => name);
  const run = (path: string, ...more: string[]) =>
    runImport(
      [
        ...['--file', path, '--map', join(folder, 'codes.csv')],
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
    file = join(folder, 'new-york.json');
    await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features: SOME }));
  }, 60_000);
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await city.stop();
  });

  it('in a rehearsal says what would happen and changes nothing', async () => {
    const some = join(folder, 'some.json');
    const [sound, unsound] = [SOUND[0]?.properties.name ?? '', 'Norwood'].map(
      (it) => SOME[names.indexOf(it)],
    );
    const unnamed = { ...sound, properties: { name: '某地' } };
    const features = [unsound, sound, unnamed, sound];
    await writeFile(some, JSON.stringify({ type: 'FeatureCollection', features }));

    const report = await run(some, '--dry-run');

    expect(report.drawn).toBe(1);
    expect(report.refused.map(({ index, name }) => [index, name])).toEqual([
      [0, 'Norwood'],
      [2, '某地'],
      [3, sound?.properties.name],
    ]);
    expect(await city.test.owner.query('SELECT grid_id FROM grid_boundary')).toEqual([]);
  });

  it('refuses what is no collection, shifted coordinates and a call without a file', async () => {
    const other = join(folder, 'other.json');
    await writeFile(other, '{"type":"Feature"}');

    await expect(run(other)).rejects.toThrow('FeatureCollection');
    await expect(run(file, '--coordinate-system', 'GCJ02')).resolves.toMatchObject({ drawn: 0 });
    await expect(runImport([], {})).rejects.toThrow('--file');
  });

  it('takes every sound feature, and names each unsound one with its fault and place', async () => {
    const report = await run(file);

    const because = (reason: RegExp) =>
      report.refused.filter((it) => reason.test(it.reason)).map(({ name }) => name ?? '');
    expect(because(/未闭合.*coordinates\[0\]/).toSorted()).toEqual(UNCLOSED.toSorted());
    expect(because(/自相交|重复/).toSorted()).toEqual(CROSSING.toSorted());
    expect(because(/没有围出/)).toEqual(EMPTY);
    expect(report.refused).toHaveLength(7);
    expect(report.drawn).toBe(24);
    expect(reportLines(report).at(-1)).toBe('24 boundaries drawn, 7 features refused');
  }, 60_000);

  it('once more changes nothing', async () => {
    const one = join(folder, 'one.json');
    const features = SOUND.slice(0, 1);
    await writeFile(one, JSON.stringify({ type: 'FeatureCollection', features }));
    const versions = () => city.test.owner.query('SELECT id, version FROM grid ORDER BY id');
    await run(one);
    const before = await versions();

    const report = await run(one);

    expect(report.drawn).toBe(1);
    expect(await versions()).toEqual(before);
  });

  it('lets points be placed as an even-odd count of the imported polygons does', async () => {
    const features = SOUND.slice(0, 24);
    const points = features.flatMap(({ geometry }) => cornersAround(geometry)).slice(0, 1000);

    const { data } = await city.test.ask(ANONYMOUS, AT, { points });

    const naive = features.map(({ geometry, properties: { name } }) => ({
      code: codes.get(name) ?? '',
      holds: evenOddOf(geometry),
    }));
    const expected = points.map(({ longitude, latitude }) => {
      const holding = naive.filter(({ holds }) => holds(longitude, latitude));
      return holding.map(({ code }) => code).toSorted()[0] ?? null;
    });
    const found = (data.gridsAt as ({ code: string } | null)[]).map((it) => it?.code ?? null);
    expect(found).toEqual(expected);
    expect(new Set(found).size).toBe(features.length + 1);
  });
});

/** Points a little beside some corners of a geometry: in it, or just outside. */
function cornersAround({ type, coordinates }: { type: string; coordinates: readonly unknown[] }) {
  const rings = (type === 'Polygon' ? [coordinates] : coordinates).flat() as [number, number][][];
  const corners = (rings[0] ?? []).filter((_, index, all) => index % Math.ceil(all.length / 12) === 0);
  return corners.flatMap(([x, y]) =>
    [
      [0.0003, 0.0002],
      [-0.0003, -0.0002],
      [0.002, -0.001],
    ].map(([dx = 0, dy = 0]) => ({ longitude: x + dx, latitude: y + dy })),
  );
}

const urlOf = ({ options }: DataSource): string => ('url' in options ? (options.url ?? '') : '');
