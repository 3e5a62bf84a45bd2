import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMark } from './process-mark.js';

const FILE = 'owner.lock';

/** Says that this process, and no other, uses a folder. */
export interface FolderLock {
  /** Lets the next one in. Safe to call twice. */
  readonly release: () => void;
}

/**
 * Takes a folder for this process. A lock whose process is gone (killed, rebooted) is taken over.
 * Throws an error that names the living owner otherwise, also when that is this process itself.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, FILE);
  const mine = JSON.stringify({ pid: process.pid, started: startMark(process.pid) });
  for (;;) {
    if (created(path, mine)) break;
    const found = readOrNull(path);
    if (found !== null) {
      refuseLivingOwner(found, folder);
      discard(path, found);
    }
  }
  const release = () => {
    if (readOrNull(path) === mine) rmSync(path, { force: true });
    process.removeListener('exit', release);
  };
  process.once('exit', release);
  return { release };
}

/** The pid of the living process that uses the folder, or null. */
export function folderOwner(folder: string): number | null {
  const found = readOrNull(join(folder, FILE));
  return found === null ? null : livingOwner(found);
}

/** Created whole or not at all: written beside, then linked, which fails where the name is taken. */
function created(path: string, content: string): boolean {
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, content, { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two may find the same dead lock. Whoever moves away a fresh one by mistake puts it back. */
function discard(path: string, expected: string): void {
  const aside = `${path}.${String(process.pid)}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readOrNull(aside) !== expected) {
    try {
      linkSync(aside, path);
    } catch {
      // A third one took the folder meanwhile, and the loop will find it.
    }
  }
  rmSync(aside, { force: true });
}

function refuseLivingOwner(content: string, folder: string): void {
  const pid = livingOwner(content);
  if (pid === null) return;
  throw new Error(
    `The data folder ${folder} is in use by process ${String(pid)}${pid === process.pid ? ' (this one)' : ''}. ` +
      'Stop that process first, or choose another data folder.',
  );
}

function livingOwner(content: string): number | null {
  try {
    const { pid, started } = JSON.parse(content) as { pid: number; started: string | null };
    return startMark(pid) === started && started !== null ? pid : null;
  } catch {
    return null;
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
