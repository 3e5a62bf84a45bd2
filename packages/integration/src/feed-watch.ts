import type { FeedSource } from '@governance/shared';

interface Waiter {
  readonly position: bigint;
  readonly wake: () => void;
}

/** Looks whether a feed has moved on: when it says so, and now and then, once for all who wait and only while they do. */
export class FeedWatch {
  private readonly waiters = new Set<Waiter>();
  private timer: NodeJS.Timeout | null = null;
  private unfollow: (() => void) | undefined;

  constructor(
    private readonly feed: Pick<FeedSource, 'head' | 'follow'>,
    private readonly lookEveryMs: number,
  ) {}

  /** Resolves when the feed is past a position, after a time, or when the signal says so; never rejects. */
  movesPast(position: string, waitMs: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(limit);
        signal.removeEventListener('abort', done);
        this.waiters.delete(waiter);
        if (this.waiters.size === 0) this.rest();
        resolve();
      };
      const waiter: Waiter = { position: BigInt(position), wake: done };
      const limit = setTimeout(done, waitMs);
      signal.addEventListener('abort', done);
      this.waiters.add(waiter);
      this.unfollow ??= this.feed.follow?.(() => void this.look());
      void this.look(); // it may have moved before anybody waited
    });
  }

  private lookSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.look();
    }, this.lookEveryMs);
  }

  private async look(): Promise<void> {
    // A feed that cannot be read now is read by whoever waits once the time is over, and says so there.
    const head = await this.feed.head().catch(() => null);
    if (head !== null) for (const waiter of this.waiters) if (waiter.position < BigInt(head)) waiter.wake();
    if (this.waiters.size > 0) this.lookSoon();
  }

  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.unfollow?.();
    this.unfollow = undefined;
  }
}
