/** Something that runs until it is told to stop. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * The whole life of a process: starts, waits for SIGTERM or SIGINT, stops, exits. A failed start prints its message
 * and exits with 1. A signal during the start aborts it: the start gets an `AbortSignal` to let go early, and whatever
 * has started by then is stopped. A second signal does not wait.
 */
export function runUntilSignal(start: (aborted: AbortSignal) => Promise<Running>): void {
  const abort = new AbortController();
  const started = start(abort.signal);
  started.catch((error: unknown) => {
    if (!abort.signal.aborted) fail(error);
  });
  const onSignal = (): void => {
    if (abort.signal.aborted) process.exit(1);
    abort.abort();
    started.then((running) => running.stop(), ignore).then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  // A child of a start of many processes: without its parent nobody would stop it.
  process.once('disconnect', onSignal);
}

/** A start that failed because it was told to stop is no failure. */
const ignore = (): void => undefined;

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
