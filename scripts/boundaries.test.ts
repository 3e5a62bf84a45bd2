import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_FOLDER } from './project-folder.js';

const GRID = 'services/grid/src/grid';

/** A tree in which each file breaks one rule: path → what it imports. */
const PLANTED: Readonly<Record<string, readonly [rule: string, imported: string]>> = {
  [`${GRID}/one.ts`]: ['no-circular', './other.js'],
  [`${GRID}/grid.service.ts`]: ['core-knows-no-framework', 'typeorm'],
  [`${GRID}/grid.policy.ts`]: ['core-knows-no-framework', 'sql-template-tag'],
  [`${GRID}/rules/limits.ts`]: ['core-knows-no-framework', 'type-graphql'],
  [`${GRID}/grid.repository.ts`]: ['core-knows-no-adapter', './persistence/grid.table.js'],
  [`${GRID}/grid.ts`]: ['core-knows-no-adapter', './graphql/grid.type.js'],
  [`${GRID}/graphql/grid.resolver.ts`]: ['graphql-knows-no-database', '../persistence/grid.table.js'],
  [`${GRID}/graphql/grids.resolver.ts`]: ['graphql-knows-no-database', 'pg'],
  [`${GRID}/persistence/sql-grid.repository.ts`]: ['persistence-knows-no-graphql', 'graphql'],
  'services/grid/src/database/database.ts': ['persistence-knows-no-graphql', '../grid/graphql/grid.type.js'],
  'services/grid/src/service.ts': ['services-are-islands', '../../volunteers/src/sound.js'],
  'services/grid/src/main.ts': ['only-standalone-joins', '../../../gateway/src/sound.js'],
  'packages/shared/src/shared.ts': ['shared-knows-no-service', '../../../services/grid/src/sound.js'],
  'packages/demo/src/rows.ts': ['demo-is-pure', 'pg'],
  'packages/demo/src/types.ts': ['demo-is-pure', 'graphql'],
  'gateway/src/gateway.ts': ['gateway-knows-no-service', '../../services/grid/src/sound.js'],
  'gateway/src/start.ts': ['gateway-knows-no-service', '../../packages/demo/src/sound.js'],
  'standalone/src/welcome.ts': ['product-knows-no-test', './testing/fixture.js'],
};

/** What the rules allow: path → what it imports. */
const SOUND: Readonly<Record<string, readonly string[]>> = {
  [`${GRID}/other.ts`]: ['./one.js'],
  [`${GRID}/persistence/grid.table.ts`]: ['typeorm', 'sql-template-tag'],
  [`${GRID}/graphql/grid.type.ts`]: ['type-graphql'],
  [`${GRID}/grid.test.ts`]: ['typeorm', './persistence/grid.table.js'],
  'services/grid/src/demo/load-demo.ts': ['pg'],
  'services/grid/src/sound.ts': ['graphql', 'pg'],
  'services/volunteers/src/sound.ts': [],
  'gateway/src/sound.ts': ['graphql'],
  'packages/demo/src/sound.ts': [],
  'standalone/src/testing/fixture.ts': [],
  'standalone/src/start.ts': [
    '../../gateway/src/sound.js',
    '../../services/grid/src/sound.js',
    '../../services/volunteers/src/sound.js',
  ],
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the boundaries', () => {
  let tree: string;

  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'boundaries-'));
    for (const [path, [, imported]] of Object.entries(PLANTED)) write(path, [imported]);
    for (const [path, imported] of Object.entries(SOUND)) write(path, imported);
    symlinkSync(join(PROJECT_FOLDER, 'node_modules'), join(tree, 'node_modules'));
    cpSync(join(PROJECT_FOLDER, 'tsconfig.base.json'), join(tree, 'tsconfig.base.json'));
  });
  afterEach(() => {
    rmSync(tree, { recursive: true });
  });

  it('refuse every import that was planted, each by its rule, and nothing else', async () => {
    const found = await violations();

    const planted = Object.entries(PLANTED).map(([path, [rule]]) => `${path}: ${rule}`);
    expect(found).toEqual(planted.toSorted());
  });

  function write(path: string, imported: readonly string[]): void {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    // Imports of types are gone when the program runs, and still tie one module to another.
    const lines = imported.map((from, index) => {
      const keyword = path.endsWith('types.ts') ? 'import type' : 'import';
      return `${keyword} * as m${String(index)} from '${from}';
export type T${String(index)} = typeof m${String(index)};
`;
    });
    writeFileSync(join(tree, path), `${lines.join('')}export {};\n`);
  }

  async function violations(): Promise<readonly string[]> {
    const program = join(PROJECT_FOLDER, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = join(PROJECT_FOLDER, '.dependency-cruiser.cjs');
    const folders = ['packages', 'services', 'gateway', 'standalone'];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [program, ...folders, '--config', config, '--output-type', 'json'],
      { cwd: tree, maxBuffer: 16 * 1024 * 1024 },
    ).catch((error: unknown) => error as { stdout: string });
    const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } };
    return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).toSorted();
  }
});
