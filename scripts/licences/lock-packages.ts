import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that the lock names. */
export interface LockedPackage {
  /** With its version, e.g. `pg 8.23.0`. */
  readonly name: string;
  /** As the package states it, mostly an SPDX expression; null where nobody states one. */
  readonly licence: string | null;
  /** Whether the system that runs does without it. */
  readonly isForDevelopment: boolean;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Every package of package-lock.json, also those for machines of another kind. Throws when the file cannot be read. */
export function lockedPackages(root: string): readonly LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const entries = Object.entries(packages).filter(([path, { link }]) => isPackage(path) && !link);
  const parents = licencesOfParts(entries);
  return entries.map(([path, entry]) => {
    const name = nameOf(path);
    return {
      name: `${name} ${entry.version ?? ''}`.trim(),
      licence: entry.license ?? statedInside(join(root, path)) ?? parents.get(name) ?? null,
      isForDevelopment: entry.dev === true,
    };
  });
}

const isPackage = (path: string): boolean => path.includes('node_modules/');

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** A binary for one kind of machine is part of the package that asks for it, and under its licence. */
const licencesOfParts = (entries: readonly (readonly [string, LockEntry])[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(([, { license, optionalDependencies = {} }]) =>
      license === undefined ? [] : Object.keys(optionalDependencies).map((part) => [part, license] as const),
    ),
  );

function statedInside(folder: string): string | null {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return null;
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as { readonly license?: unknown };
  return typeof license === 'string' ? license : null;
}
