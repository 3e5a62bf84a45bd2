import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The secrets of a file by name; the missing ones are made and kept, readable for the owner of the folder alone. */
export function secretsOf<const TName extends string>(
  path: string,
  names: readonly TName[],
): Readonly<Record<TName, string>> {
  const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
  const secrets = Object.fromEntries(names.map((name) => [name, known[name] ?? newPassword()]));
  if (names.some((name) => known[name] === undefined)) {
    writePrivately(path, `${JSON.stringify({ ...known, ...secrets }, null, 2)}\n`);
  }
  return secrets as Record<TName, string>;
}

/** Replaces a file whole, so that a crash leaves the old or the new one, with mode 0600. */
export function writePrivately(path: string, content: string): void {
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, content, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    // Started once as root in someone's folder: that person must be able to read it afterwards.
    const { uid, gid } = statSync(dirname(path));
    chownSync(draft, uid, gid);
  }
  renameSync(draft, path);
}

/** A password that needs no escaping in a URL or a shell: 192 random bits. */
const newPassword = (): string => randomBytes(24).toString('base64url');
