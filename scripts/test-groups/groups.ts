import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Test files that share one registry of modules. */
export interface TestGroup {
  /** Of the folder that they stand in, and a number: `services-grid-2`. */
  readonly name: string;
  /** Absolute paths. */
  readonly files: readonly string[];
}

/** Where test files are, each with the most files of a group: more would leave cores idle at the end of a run. */
const PLACES = [
  { folder: 'packages', most: 30 },
  { folder: 'services', most: 30 },
  { folder: 'gateway', most: 30 },
  { folder: 'standalone', most: 30 },
  { folder: 'scripts', most: 30 },
  { folder: 'bench', most: 30 },
] as const;

/** Tests of the whole system take longest. Where nothing is known of earlier runs, jest starts with the largest file. */
const LONGEST = 'standalone';
const PADDING = `// ${'-'.repeat(20_000)}`;

const NO_SOURCE = /(^|[\\/])(node_modules|dist)[\\/]/;

/**
 * Writes one file per group into a folder, instead of what was there.
 *
 * Loading a service's modules and building its schema takes longer than most test files run; in a group that is paid once.
 * Inside a group every file is a describe block with its path as its name.
 */
export function writeTestGroups(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, files } of testGroups(root)) {
    const blocks = files.map((file) => block(file, root, folder)).join('\n');
    writeFileSync(
      join(folder, `${name}.test.js`),
      name.startsWith(LONGEST) ? `${blocks}\n${PADDING}` : blocks,
    );
  }
}

/** Every test file of the repository, in groups of files that load mostly the same modules. */
export const testGroups = (root: string): readonly TestGroup[] =>
  PLACES.flatMap(({ folder, most }) => {
    const files = testFilesOf(join(root, folder));
    const byOwner = groupBy(files, (file) => ownerOf(relative(root, file)));
    return [...byOwner].flatMap(([owner, owned]) =>
      evenParts(owned, most).map((part, index) => ({ name: `${owner}-${String(index + 1)}`, files: part })),
    );
  });

/** `services/grid/src/…` is services-grid's, `gateway/src/…` the gateway's. */
function ownerOf(path: string): string {
  const [top = '', second = ''] = path.split(sep);
  return top === 'packages' || top === 'services' ? `${top}-${second}` : top;
}

/** Every n-th file into the same part, so that a folder of slow tests is spread over all parts. */
function evenParts(files: readonly string[], most: number): readonly (readonly string[])[] {
  const count = Math.ceil(files.length / most);
  return Array.from({ length: count }, (_, part) => files.filter((__, index) => index % count === part));
}

const testFilesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !NO_SOURCE.test(path))
    .map((path) => join(folder, path))
    .sort();

function block(file: string, root: string, folder: string): string {
  const name = JSON.stringify(slashed(relative(root, file)));
  const path = JSON.stringify(slashed(relative(folder, file)));
  return `describe(${name}, () => {\n  require(${path});\n});`;
}

const slashed = (path: string): string => path.split(sep).join('/');

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
