/** The time for something ran out. */
export class DeadlineError extends Error {
  constructor(readonly milliseconds: number) {
    super(`no answer within ${String(milliseconds)} ms`);
    this.name = new.target.name;
  }
}

/** Whoever asked has left. */
export class GoneError extends Error {
  constructor() {
    super('nobody waits for the answer any more');
    this.name = new.target.name;
  }
}

/**
 * Gives work a limited time, and an earlier end when `gone` fires. Then the work's signal fires and `DeadlineError` or
 * `GoneError` is thrown, whether or not the work listens to the signal.
 */
export async function withinDeadline<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  gone?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const expire = () => {
    controller.abort(new DeadlineError(milliseconds));
  };
  const leave = () => {
    controller.abort(new GoneError());
  };
  const timer = setTimeout(expire, milliseconds);
  gone?.addEventListener('abort', leave, { once: true });
  try {
    if (gone?.aborted) throw new GoneError();
    return await untilAborted(controller.signal, work(controller.signal));
  } finally {
    clearTimeout(timer);
    gone?.removeEventListener('abort', leave);
  }
}

/** The work's outcome, or the signal's reason as an error when it fires first. */
export function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
