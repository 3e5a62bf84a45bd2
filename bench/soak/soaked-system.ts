import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { processMemory } from '../startup/process-memory.js';

/** What is soaked. */
export interface SoakedSystem {
  readonly url: string;
  /** Memory that the process holds, in MB. Throws when it has ended. */
  readonly resident: () => number;
  /** What was alive after the last full collection of garbage, in MB; null before the first, or for a stranger's process. */
  readonly alive: () => number | null;
  /** Lines that tell of a promise that nobody waited for, or of the end of the process. */
  readonly faults: readonly string[];
  readonly stop: () => Promise<void>;
}

const PROJECT_FOLDER = join(__dirname, '../..');
/** So that garbage is collected as it is where memory is not endless. */
const HEAP_MB = 768;
const START_LIMIT_MS = 300_000;
const MARK_COMPACT = /Mark-Compact.*? -> ([\d.]+) \(/;
const FAULT = /unhandled|MaxListenersExceeded|FATAL/i;

/** A system that runs already. */
export const runningSystem = (url: string, pid: number): SoakedSystem => ({
  url,
  resident: () => processMemory(pid).restMegabytes,
  alive: () => null,
  faults: [],
  stop: () => Promise.resolve(),
});

/** Starts gateway and services in one process, on a database and data of their own; `path` is where programs are found. Needs `npm run build`. */
export async function startSystem(path: string | undefined): Promise<SoakedSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'governance-soak-'));
  const port = await freePort();
  const faults: string[] = [];
  let alive: number | null = null;
  const main = join(PROJECT_FOLDER, 'standalone/dist/main.js');
  const child = spawn(process.execPath, ['--trace-gc', `--max-old-space-size=${String(HEAP_MB)}`, main], {
    env: {
      PATH: path,
      PORT: String(port),
      DATA_FOLDER: join(folder, 'data'),
      DEMO_SCALE: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      const collected = MARK_COMPACT.exec(line)?.[1];
      if (collected !== undefined) alive = Number(collected);
      else if (FAULT.test(line)) faults.push(line);
    });
  let isStopping = false;
  child.once('exit', (code) => {
    if (!isStopping) faults.push(`the process ended with ${String(code)}`);
  });
  const stop = async () => {
    isStopping = true;
    await endOf(child);
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${String(port)}`;
  try {
    await untilReady(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    resident: () => processMemory(child.pid ?? 0).restMegabytes,
    alive: () => alive,
    faults,
    stop,
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && Date.now() < limit) {
    const answer = await fetch(`${url}/dev/variables`).catch(() => null);
    if (answer?.ok) return;
    await sleep(200);
  }
  throw new Error('The system did not start; "npm run build" makes what it is started from.');
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address === 'object' && address) return address.port;
  throw new Error('no free port');
}
