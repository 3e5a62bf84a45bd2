import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from '../folder/process-mark.js';

/** Ways to stop a server, from the mildest: roll back and end, end at once, be ended. With the patience for each. */
const STOPS = [
  { signal: 'SIGINT', patienceMs: 30_000 },
  { signal: 'SIGQUIT', patienceMs: 10_000 },
  { signal: 'SIGKILL', patienceMs: 10_000 },
] as const;

/**
 * Makes a cluster startable after its parent process was killed: a server that still runs on it is stopped, and a
 * `postmaster.pid` whose number now belongs to some other program is defused. Throws when that server cannot be
 * stopped, for instance because another user runs it.
 */
export async function clearLeftoverServer(
  cluster: string,
  onProgress: (line: string) => void,
): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = serverPid(cluster);
  if (pid === null || !isAlive(pid)) return;
  if (!isServerOf(pid, cluster)) {
    // PostgreSQL would take the stranger for itself and refuse. The number of its own parent it ignores; the rest of
    // the file must stay, since through it PostgreSQL sees whether old workers still use the shared memory.
    const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
    await writeFile(pidFile, [String(process.pid), ...rest].join('\n'));
    return;
  }
  onProgress(`Stopping the PostgreSQL (process ${String(pid)}) that an interrupted run left behind`);
  await stopServer(pid);
}

/** Stops a server by its process number: politely, then less so. Resolves when it is gone. */
export async function stopServer(pid: number): Promise<void> {
  for (const { signal, patienceMs } of STOPS) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new Error(
        `The PostgreSQL process ${String(pid)} belongs to another user: stop it as that user.`,
        {
          cause: error,
        },
      );
    }
    if (await isGoneWithin(pid, patienceMs)) return;
  }
  throw new Error(`The PostgreSQL process ${String(pid)} cannot be stopped.`);
}

/** The process number in a cluster's `postmaster.pid`, or null. */
export function serverPid(cluster: string): number | null {
  const [first = ''] = pidFileLines(cluster);
  return /^\d+$/.test(first) ? Number(first) : null;
}

/** The lines of a cluster's `postmaster.pid`; none when there is no such file. */
export function pidFileLines(cluster: string): readonly string[] {
  const pidFile = join(cluster, 'postmaster.pid');
  return existsSync(pidFile)
    ? readFileSync(pidFile, 'utf8')
        .split('\n')
        .map((line) => line.trim())
    : [];
}

/** A server states the folder it serves on its command line. */
function isServerOf(pid: number, cluster: string): boolean {
  const words = commandLine(pid) ?? '';
  return (
    words.includes('postgres') &&
    [cluster, realpathSync(cluster)].some((path) => words.includes(`-D ${path}`))
  );
}

async function isGoneWithin(pid: number, patienceMs: number): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(25);
  }
  return true;
}
