import { readdirSync, readFileSync } from 'node:fs';

/** Memory of one process by /proc, in MB: the most it ever held and what it holds now. Throws when it is gone. */
export function processMemory(pid: number): {
  readonly mostMegabytes: number;
  readonly restMegabytes: number;
} {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return { mostMegabytes: megabytes(status, 'VmHWM'), restMegabytes: megabytes(status, 'VmRSS') };
}

/** Memory of everything that a process has started, in MB; what they share counts once (proportional set size). */
export function descendantsMemory(pid: number): number {
  const children = childrenByParent();
  const sum = (parent: number): number =>
    (children.get(parent) ?? []).reduce((total, child) => total + proportional(child) + sum(child), 0);
  return sum(pid);
}

function childrenByParent(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(contentOf(`/proc/${String(pid)}/status`))?.[1]);
    const siblings = children.get(parent);
    if (siblings) siblings.push(pid);
    else children.set(parent, [pid]);
  }
  return children;
}

const proportional = (pid: number): number =>
  megabytes(contentOf(`/proc/${String(pid)}/smaps_rollup`), 'Pss');

const megabytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0) / 1024;

/** Empty for a process that has ended meanwhile. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
