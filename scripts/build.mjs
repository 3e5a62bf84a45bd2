// Compiles every workspace's src/ to dist/, only what changed since the last time. `node scripts/build.mjs [root]`
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
/** In each dist/: the hash of the source that each file was made of. */
const NOTE = '.sources.json';
const NOT_BUILT = /[.]test[.]ts$|[.]d[.]ts$/;

/** Brings every dist/ up to date. Answers how many files were written and how long it took. */
export async function build(root) {
  const started = performance.now();
  const options = readFileSync(join(root, '.swcrc'), 'utf8');
  const compiler = readFileSync(join(here, '../node_modules/@swc/core/package.json'), 'utf8');
  const recipe = hashOf(options + JSON.parse(compiler).version);
  const counts = await Promise.all(
    workspaces(root).map((folder) => buildWorkspace(folder, JSON.parse(options), recipe)),
  );
  const written = counts.reduce((sum, count) => sum + count, 0);
  return { written, seconds: (performance.now() - started) / 1000 };
}

/** The folders of the workspaces that have sources. */
function workspaces(root) {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return patterns
    .flatMap((pattern) => {
      if (!pattern.endsWith('/*')) return [pattern];
      const parent = pattern.slice(0, -2);
      return existsSync(join(root, parent))
        ? readdirSync(join(root, parent)).map((name) => join(parent, name))
        : [];
    })
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(join(folder, 'src')));
}

async function buildWorkspace(folder, options, recipe) {
  const [source, target] = [join(folder, 'src'), join(folder, 'dist')];
  const before = readNote(target, recipe);
  const names = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => relative(source, join(entry.parentPath, entry.name)));
  const after = {};
  let written = 0;
  await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(source, name));
      after[name] = hashOf(content);
      if (after[name] === before[name] && existsSync(join(target, outputOf(name)))) return;
      await mkdir(dirname(join(target, name)), { recursive: true });
      await (name.endsWith('.ts')
        ? compile(join(source, name), content.toString(), join(target, outputOf(name)), options)
        : copyFile(join(source, name), join(target, name)));
      written += 1;
    }),
  );
  await removeOutputs(target, before, after);
  if (written > 0 || Object.keys(before).length !== names.length) {
    await mkdir(target, { recursive: true });
    await writeFile(join(target, NOTE), JSON.stringify({ recipe, sources: after }));
  }
  return written;
}

async function compile(path, content, output, options) {
  const { transform } = await import('@swc/core');
  const { code, map } = await transform(content, {
    ...options,
    swcrc: false,
    filename: path,
    sourceFileName: relative(dirname(output), path),
  });
  await writeFile(`${output}.map`, map ?? '');
  await writeFile(output, `${code}\n//# sourceMappingURL=${relative(dirname(output), output)}.map\n`);
}

/** What was made of sources that are no more. */
async function removeOutputs(target, before, after) {
  const kept = new Set(Object.keys(after).map(outputOf));
  const gone = Object.keys(before)
    .map(outputOf)
    .filter((output) => !kept.has(output));
  await Promise.all(
    gone.flatMap((output) =>
      [output, `${output}.map`].map((name) => rm(join(target, name), { force: true })),
    ),
  );
}

function readNote(target, recipe) {
  const path = join(target, NOTE);
  if (!existsSync(path)) return {};
  const note = JSON.parse(readFileSync(path, 'utf8'));
  if (note.recipe === recipe) return note.sources;
  // Another compiler or other options: everything again, but still knowing what is ours to remove.
  return Object.fromEntries(Object.keys(note.sources).map((name) => [name, '']));
}

const outputOf = (name) => (name.endsWith('.ts') ? `${name.slice(0, -3)}.js` : name);

const hashOf = (content) => createHash('sha256').update(content).digest('hex');

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { written, seconds } = await build(resolve(process.argv[2] ?? join(here, '..')));
  console.log(`Built ${written} files in ${seconds.toFixed(1)} s`);
}
