import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { descendantsMemory, processMemory } from './process-memory.js';

/** What to start. */
export interface StartRequest {
  /** Arguments of node. */
  readonly program: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** What it prints when it is ready. */
  readonly readyLine: string;
  /** How long it may rest before memory is read. */
  readonly settleMs?: number;
}

/** One start, measured. */
export interface MeasuredStart {
  /** From the call to the line that says it is ready. */
  readonly seconds: number;
  /** Of the one process: the most it ever held, and what it holds at rest, in MB. */
  readonly mostMegabytes: number;
  readonly restMegabytes: number;
  /** Of all processes that it started, PostgreSQL, at rest, in MB; shared memory counts once. */
  readonly childrenMegabytes: number;
}

const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 30_000;

/** Starts a program, measures it and stops it. Throws, with what it printed, when it ends before it is ready. */
export async function measureStart({
  program,
  environment,
  readyLine,
  settleMs = 5_000,
}: StartRequest): Promise<MeasuredStart> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...program], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await printed(child, readyLine);
    const seconds = (performance.now() - begun) / 1000;
    await sleep(settleMs);
    const { pid = 0 } = child;
    return { seconds, ...processMemory(pid), childrenMegabytes: descendantsMemory(pid) };
  } finally {
    await stop(child);
  }
}

function printed(child: ChildProcess, readyLine: string): Promise<void> {
  const output: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      reject(new Error(`${what}\n${output.join('\n')}`));
    };
    const limit = setTimeout(() => {
      fail(`Not ready after ${String(START_LIMIT_MS / 1000)} s`);
    }, START_LIMIT_MS);
    child.once('close', (code) => {
      clearTimeout(limit);
      fail(`Ended with ${String(code)} before it was ready`);
    });
    child.once('error', reject);
    for (const input of [child.stdout, child.stderr]) {
      if (input === null) continue;
      createInterface({ input }).on('line', (line) => {
        output.push(line);
        if (!line.includes(readyLine)) return;
        clearTimeout(limit);
        resolve();
      });
    }
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(limit);
}
