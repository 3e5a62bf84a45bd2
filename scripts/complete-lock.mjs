// Names in package-lock.json the optional packages of other platforms that npm left out because the registry did not
// have them when the file was written. Without them `npm ci` refuses the file. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(process.argv[2] ?? process.cwd(), 'package-lock.json');
const PLATFORM =
  /(darwin|linux|win32|android|freebsd|openharmony).*?(arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64)/;
const EXACT = /^\d+\.\d+\.\d+[^ ]*$/;

const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = Object.entries(lock.packages).flatMap(([parent, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(
      ([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${parent}/node_modules/${name}`],
    )
    .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dev)]),
);
const packages = Object.fromEntries(
  [...Object.entries(lock.packages), ...added].sort(([one], [other]) => one.localeCompare(other, 'en')),
);
writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`Named ${added.length} more packages of other platforms`);

function entryOf(name, version, dev) {
  const [, os, cpu] = PLATFORM.exec(name) ?? [];
  if (!os || !EXACT.test(version))
    throw new Error(`Cannot tell the platform or version of ${name} ${version}`);
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), optional: true, os: [os] };
}
