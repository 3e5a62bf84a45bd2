import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { testGroups, writeTestGroups } from './groups.js';

const root = mkdtempSync(join(tmpdir(), 'groups-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function put(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
}

describe('groups of test files', () => {
  beforeAll(() => {
    const places = ['packages/shared/src', 'services/grid/src', 'gateway/src', 'standalone/src', 'scripts'];
    for (const place of [...places, 'bench']) put(`${place}/one.test.ts`);
    for (let file = 0; file < 70; file += 1) put(`services/grid/src/noun-${String(file)}/rule.test.ts`);
    put('services/grid/src/noun-1/rule.ts');
    put('services/grid/node_modules/other/its.test.ts');
    put('services/grid/dist/one.test.ts');
  });

  it('hold every test file once, and nothing else', () => {
    const files = testGroups(root).flatMap(({ files: held }) => held);

    expect(new Set(files).size).toBe(76);
    expect(files).toHaveLength(76);
  });

  it('are of one workspace each and not too large', () => {
    const sizes = testGroups(root).map(({ name, files }) => [name, files.length]);

    expect(sizes).toEqual([
      ['packages-shared-1', 1],
      ['services-grid-1', 24],
      ['services-grid-2', 24],
      ['services-grid-3', 23],
      ['gateway-1', 1],
      ['standalone-1', 1],
      ['scripts-1', 1],
      ['bench-1', 1],
    ]);
  });

  it('are written anew, each file of a group as a block with its path as name', () => {
    put('.groups/stale.test.js');

    writeTestGroups(root, join(root, '.groups'));

    expect(readdirSync(join(root, '.groups'))).not.toContain('stale.test.js');
    expect(readFileSync(join(root, '.groups/gateway-1.test.js'), 'utf8')).toBe(
      'describe("gateway/src/one.test.ts", () => {\n  require("../gateway/src/one.test.ts");\n});',
    );
  });

  it('leave out no folder of this repository that has tests', () => {
    const repository = join(__dirname, '../..');
    const folders = readdirSync(repository, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .filter((name) =>
        readdirSync(join(repository, name), { recursive: true, encoding: 'utf8' }).some(isTest),
      );

    const grouped = new Set(testGroups(repository).map(({ name }) => name.split('-')[0]));

    expect([...grouped].sort()).toEqual(folders.sort());
  });
});

const isTest = (path: string): boolean => path.endsWith('.test.ts') && !path.includes('node_modules');
