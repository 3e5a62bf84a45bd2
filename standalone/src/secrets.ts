import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'secrets.json';

/** Secrets by name: made when first asked for, kept in the data folder for its owner alone. */
export function passwordsIn(dataFolder: string): (name: string) => string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, FILE);
  const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
  return (name) => {
    const secret = known[name] ?? randomBytes(24).toString('base64url');
    if (known[name] !== secret) {
      known[name] = secret;
      writeFileSync(path, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 });
    }
    return secret;
  };
}
