import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pidFileLines, stopServer } from './leftover-server.js';
import { logTail, openLog } from './log-tail.js';
import { prepare, succeeds, type ServerAccount } from './server-account.js';

/** The line of `postmaster.pid` that says how far the server is. */
const STATUS_LINE = 7;
const POLL_MS = 20;
const PROGRESS_EVERY_MS = 5_000;

/** How a server is started. */
export interface ServerStart {
  readonly account: ServerAccount;
  /** The `postgres` program. */
  readonly program: string;
  readonly cluster: string;
  readonly settings: readonly string[];
  readonly logFile: string;
  readonly onProgress: (line: string) => void;
}

/** A running server that is our child. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** The server ended before it took connections; `log` holds its last lines. */
export class ServerStartError extends Error {
  constructor(readonly log: string) {
    super(`PostgreSQL did not start. The end of its log:\n${log}`);
    this.name = new.target.name;
  }
}

/**
 * Starts the server and waits until it takes connections, for as long as a recovery needs.
 * Throws `ServerStartError` when it ends instead.
 */
export async function startServer(start: ServerStart): Promise<ServerProcess> {
  const child = launch(start);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  const { pid } = child;
  if (pid === undefined) throw new ServerStartError(`  ${start.program} cannot be executed`);
  // Also where a caller ends this process without stopping the server.
  const interrupt = () => child.kill('SIGINT');
  process.once('exit', interrupt);
  void ended.then(() => process.removeListener('exit', interrupt));
  await untilReady(start, child, pid);
  return {
    pid,
    ended,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await stopServer(pid);
      await ended;
    },
  };
}

function launch({ account, program, cluster, settings, logFile }: ServerStart): ChildProcess {
  const { file, args, options } = prepare(endingWithParent(account), program, ['-D', cluster, ...settings]);
  const log = openLog(logFile);
  try {
    // In a session of its own: a Ctrl-C at the terminal must reach us alone, so that requests end before the database.
    return spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}

/** Where the system can (Linux), it interrupts the server when we are killed, so that none lives on alone. */
function endingWithParent(account: ServerAccount): ServerAccount {
  const bound = { ...account, prefix: [...account.prefix, 'setpriv', '--pdeathsig', 'INT'] };
  return succeeds(bound, 'true', []) ? bound : account;
}

async function untilReady(
  { cluster, logFile, onProgress }: ServerStart,
  child: ChildProcess,
  pid: number,
): Promise<void> {
  let nextProgress = Date.now() + PROGRESS_EVERY_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const lines = pidFileLines(cluster);
    if (lines[0] === String(pid) && lines[STATUS_LINE] === 'ready') return;
    if (Date.now() > nextProgress) {
      onProgress(`PostgreSQL is still starting:\n${logTail(logFile)}`);
      nextProgress += PROGRESS_EVERY_MS;
    }
    await sleep(POLL_MS);
  }
  throw new ServerStartError(logTail(logFile));
}
