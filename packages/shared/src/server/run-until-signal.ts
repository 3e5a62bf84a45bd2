/** Something that runs until it is told to stop. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * The whole life of a process: starts, waits for SIGTERM or SIGINT, stops, exits. A failed start prints its message
 * and exits with 1. A second signal does not wait for the first to finish.
 */
export function runUntilSignal(start: () => Promise<Running>): void {
  start().then(stopOnSignal, fail);
}

function stopOnSignal(running: Running): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    running.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
