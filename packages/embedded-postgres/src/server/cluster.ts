import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type NativeBinaries } from './native-binaries.js';
import { prepare, type ServerAccount } from './server-account.js';

/** The one superuser of a cluster that we made. */
export const SUPERUSER = 'postgres';

const DRAFT = 'initialising-';

/** Where the files of a cluster are, below the folder that holds it. */
export const clusterFolder = (home: string): string => join(home, 'cluster');

/** Whether a whole cluster stands in `home`. */
export const hasCluster = (home: string): boolean => existsSync(join(clusterFolder(home), 'PG_VERSION'));

/** What a new cluster needs to know. */
export interface NewCluster {
  readonly home: string;
  readonly account: ServerAccount;
  readonly binaries: NativeBinaries;
  readonly password: string;
  /** DURABLE files are flushed to disk; DISPOSABLE ones are left to the system. */
  readonly durability: Durability;
}

export type Durability = 'DURABLE' | 'DISPOSABLE';

/**
 * Makes a cluster: UTF-8, and text compared by code point.
 *
 * The built-in C.UTF-8 locale orders by code point whatever the operating system or ICU version (ranges of division
 * codes and keyset pages rely on it, and indexes survive an upgrade), and still knows letters beyond ASCII in
 * `lower`, `upper` and regular expressions, which plain C does not.
 *
 * It grows under a name of its own and is moved into place when it is whole, so that one killed half way is never
 * taken for a cluster. Throws with what initdb said.
 */
export async function initialiseCluster(cluster: NewCluster): Promise<void> {
  const { home, account } = cluster;
  const draft = await mkdtemp(join(home, DRAFT));
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (account.owner) {
    const { uid, gid } = account.owner;
    await Promise.all([draft, passwordFile].map((path) => chown(path, uid, gid)));
  }
  try {
    await initdb(cluster, join(draft, 'cluster'), passwordFile);
    await rename(join(draft, 'cluster'), clusterFolder(home));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Removes what a killed initialisation left, and a cluster folder that never became whole. */
export async function removeHalfMade(home: string): Promise<readonly string[]> {
  const drafts = (await readdir(home)).filter((name) => name.startsWith(DRAFT));
  const half = existsSync(clusterFolder(home)) && !hasCluster(home) ? ['cluster'] : [];
  const leftovers = [...drafts, ...half].map((name) => join(home, name));
  // An initdb that outlived its parent may still write for a moment.
  await Promise.all(leftovers.map((path) => rm(path, { recursive: true, force: true, maxRetries: 10 })));
  return leftovers;
}

/** Throws when the cluster was made by another major version than that of the programs. */
export function assertSameVersion(home: string, { major }: NativeBinaries): void {
  const found = readFileSync(join(clusterFolder(home), 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new Error(
    `The data in ${home} were made by PostgreSQL ${found}, and the installed one is ${major}, which cannot read them. ` +
      'Start afresh with "npm start -- --reset", or install the release of this project that made them.',
  );
}

function initdb(
  { account, binaries, durability }: NewCluster,
  target: string,
  passwordFile: string,
): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = [`--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const flush = durability === 'DURABLE' ? [] : ['--no-sync'];
  const { file, args, options } = prepare(account, binaries.initdb, [
    `--pgdata=${target}`,
    ...locale,
    ...access,
    ...flush,
  ]);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`PostgreSQL could not make its data folder:\n${lastLines(output.join(''))}`));
    });
  });
}

const lastLines = (text: string): string =>
  text
    .trim()
    .split('\n')
    .slice(-8)
    .map((line) => `  ${line}`)
    .join('\n');
