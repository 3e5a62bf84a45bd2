import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StandaloneConfig } from './config.js';

/** The keys that the environment states, or else one that is made and kept in the data folder. */
export const contactKeysOf = ({
  CONTACT_KEYS,
  DATA_FOLDER,
}: Pick<StandaloneConfig, 'CONTACT_KEYS' | 'DATA_FOLDER'>): string =>
  CONTACT_KEYS ?? `start:${passwordsIn(DATA_FOLDER)('contacts')}`;

const FILE = 'secrets.json';

/** Secrets by name, 32 bytes in base64url: made when first asked for, kept in the data folder for its owner alone. */
export function passwordsIn(dataFolder: string): (name: string) => string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, FILE);
  const known = secretsIn(path);
  return (name) => {
    const secret = known[name] ?? randomBytes(32).toString('base64url');
    if (known[name] !== secret) {
      known[name] = secret;
      writeFileSync(path, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 });
    }
    return secret;
  };
}

/** A secret that an earlier start made, or null; makes nothing. */
export const knownPassword = (dataFolder: string, name: string): string | null =>
  secretsIn(join(dataFolder, FILE))[name] ?? null;

const secretsIn = (path: string): Record<string, string> =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
