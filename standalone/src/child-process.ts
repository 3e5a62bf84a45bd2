import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_FOLDER } from './config.js';

/** A process of ours that serves HTTP. */
export interface ServingChild {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to end, waits, and ends it after ten seconds. */
  stop(): Promise<void>;
}

/** How a child is started. */
export interface ChildOptions {
  readonly name: string;
  /** Compiled main, from the project folder, e.g. `services/grid/dist/main.js`. */
  readonly main: string;
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Called when it ends without having been told to. */
  readonly onLost?: (code: number | null) => void;
}

const STOP_LIMIT_MS = 10_000;
const START_LIMIT_MS = 60_000;
const LOOK_EVERY_MS = 50;

/** Starts a child and waits until it is live. Its output is ours. Throws when it ends or is not live in 30 seconds. */
export async function startChild(options: ChildOptions): Promise<ServingChild> {
  const { name, url, environment } = options;
  const main = join(PROJECT_FOLDER, options.main);
  if (!existsSync(main)) throw new Error(`${options.main} is not there; "npm run build" makes it`);
  const child = spawn(process.execPath, [main], {
    env: { ...environment },
    // The channel closes when we are gone, however that came about: then a child ends too.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C reaches us alone, and we end our children in order.
    detached: true,
  });
  let isExpected = false;
  child.once('exit', (code) => {
    if (!isExpected) options.onLost?.(code);
  });
  const end = async (signal: NodeJS.Signals) => {
    isExpected = true;
    await endOf(child, signal);
  };
  try {
    await liveness(child, name, url);
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  return { name, url, pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function liveness(child: ChildProcess, name: string, url: string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (!hasEnded(child) && Date.now() < limit) {
    const answer = await fetch(`${url}/live`).catch(() => null);
    if (answer?.ok) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(
    hasEnded(child)
      ? `${name} ended while it started (exit code ${String(child.exitCode)}); its own lines above say why`
      : `${name} did not answer at ${url}/live within ${String(START_LIMIT_MS / 1000)} s`,
  );
}

async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(force);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
