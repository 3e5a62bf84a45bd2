/** A subgraph has as many fetches under way, and as many waiting, as it may. */
export class BulkheadFullError extends Error {
  constructor() {
    super('too many fetches wait for this subgraph');
    this.name = new.target.name;
  }
}

/** How much may go on at once, and how much may wait for its turn. */
export interface BulkheadLimits {
  readonly concurrent: number;
  readonly queued: number;
}

/** Keeps one slow subgraph from taking all that the gateway has: its fetches wait for each other, a bounded number of them. */
export class Bulkhead {
  private active = 0;
  /** In the order of arrival. */
  private readonly queue = new Set<() => void>();

  constructor(private readonly limits: BulkheadLimits) {}

  /** Runs work in its turn. Throws `BulkheadFullError`, and the signal's reason if that fires while it waits. */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.enter(signal);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.active < this.limits.concurrent) {
      this.active += 1;
      return;
    }
    if (this.queue.size >= this.limits.queued) throw new BulkheadFullError();
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        this.queue.delete(begin);
        reject(signal.reason as Error);
      };
      const begin = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.queue.add(begin);
    });
  }

  /** The place goes to whoever waits, so that nobody who comes now can take it. */
  private leave(): void {
    const [next] = this.queue;
    if (!next) {
      this.active -= 1;
      return;
    }
    this.queue.delete(next);
    next();
  }
}
