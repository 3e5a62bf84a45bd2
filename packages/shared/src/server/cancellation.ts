import type { ServerResponse } from 'node:http';

/** How many milliseconds the asker still waits for the answer of a read, when it sent the request. */
export const DEADLINE_HEADER = 'x-request-deadline';

/** No asker waits longer, whatever it says. */
const LONGEST_MS = 60_000;

/** Fires when the connection is closed before the whole answer was written. */
export function whenGone(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** When the answer of one request is no longer wanted: the connection is closed, or the asker's time is over. */
export class Cancellation {
  private readonly controller = new AbortController();
  /** Never fires before `beginRead`. */
  readonly signal = this.controller.signal;
  private readonly gone: AbortSignal;
  private readonly until: number | null;

  /** `deadline` is what the header says. */
  constructor(
    private readonly response: ServerResponse,
    deadline: unknown,
  ) {
    this.gone = whenGone(response);
    const stated = typeof deadline === 'string' && /^\d{1,9}$/.test(deadline) ? Number(deadline) : null;
    this.until = stated === null ? null : performance.now() + Math.min(stated, LONGEST_MS);
  }

  /** To be called when the request has proved to be a read: what writes is never stopped half-way. */
  beginRead(): void {
    const cancel = () => {
      this.controller.abort();
    };
    if (this.gone.aborted) cancel();
    this.gone.addEventListener('abort', cancel, { once: true });
    if (this.until === null) return;
    const timer = setTimeout(cancel, Math.max(0, this.until - performance.now()));
    this.response.once('close', () => {
      clearTimeout(timer);
    });
  }
}
