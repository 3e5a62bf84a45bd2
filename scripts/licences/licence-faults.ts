import type { LockedPackage } from './lock-packages.js';

/** Licences under which any package may be used here; SPDX identifiers. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BSL-1.0',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  ...['Python-2.0', 'Unlicense'],
]);

/** Licences of data that tools for development carry along: nothing of it is in what runs. */
const FOR_DEVELOPMENT: ReadonlySet<string> = new Set(['CC-BY-4.0', 'CC BY-SA 4.0', 'WTFPL']);

/** Allowed for these alone, each stated in NOTICE. */
const BY_NAME: Readonly<Record<string, ReadonlySet<string>>> = {
  'Elastic-2.0': new Set(
    ['composition', 'federation-internals', 'gateway', 'query-graphs', 'query-planner'].map(
      (part) => `@apollo/${part}`,
    ),
  ),
};

/** One line for each package whose licence nobody has agreed to, with what to do. */
export const licenceFaults = (packages: readonly LockedPackage[]): readonly string[] =>
  packages
    .filter((it) => !isAllowed(it))
    .map(
      ({ name, licence }) =>
        `${name}: ${licence ?? 'states no licence'}. Read it, then allow it in scripts/licences/licence-faults.ts or do without the package`,
    );

/** One of alternatives, or all of what applies together; a mix of both is for a person to read. */
function isAllowed(it: LockedPackage): boolean {
  const licence = (it.licence ?? '').replace(/^\((.*)\)$/, '$1');
  const [alternatives, parts] = [licence.split(' OR '), licence.split(' AND ')];
  if (alternatives.length > 1 && parts.length > 1) return false;
  return alternatives.length > 1
    ? alternatives.some((one) => isAllowedAlone(one, it))
    : parts.every((one) => isAllowedAlone(one, it));
}

const isAllowedAlone = (licence: string, { name, isForDevelopment }: LockedPackage): boolean =>
  ALLOWED.has(licence) ||
  (isForDevelopment && FOR_DEVELOPMENT.has(licence)) ||
  (BY_NAME[licence]?.has(name.split(' ')[0] ?? '') ?? false);
