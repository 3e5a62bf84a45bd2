import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const STATE = 0;
const START_TIME = 19;

/**
 * When a process started, in whatever unit the system tells it, or null when there is no such process. Together with
 * the pid it names one process for good: pids are used again, after a reboot or in a new container even soon.
 */
export function startMark(pid: number): string | null {
  if (!existsSync('/proc/self/stat')) return psColumn(pid, 'lstart');
  return isZombie(pid) ? null : (statColumns(pid)?.[START_TIME] ?? null);
}

/** The command line of a process, its words joined by blanks, or null when there is no such process. */
export function commandLine(pid: number): string | null {
  if (!existsSync('/proc/self/cmdline')) return psColumn(pid, 'command');
  return (
    readOrNull(`/proc/${String(pid)}/cmdline`)
      ?.replaceAll('\0', ' ')
      .trim() ?? null
  );
}

/** Whether a process of this number runs, whoever owns it. A process that ended and was not yet waited for does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  return statColumns(pid)?.[STATE] === 'Z';
}

/** The columns of the process table from the state on: the one before is the command and may hold blanks. */
function statColumns(pid: number): readonly string[] | undefined {
  const stat = readOrNull(`/proc/${String(pid)}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function psColumn(pid: number, column: string): string | null {
  try {
    const text = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
    return text === '' ? null : text;
  } catch {
    return null;
  }
}
