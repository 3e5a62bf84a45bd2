interface Waiter {
  readonly position: bigint;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Promises that are kept when a reader has reached a feed position. */
export class PositionWaiters {
  private waiters: readonly Waiter[] = [];

  /** Resolves at the next `reached` with this position or a later one. */
  wait(position: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiters = [...this.waiters, { position: BigInt(position), resolve, reject }];
    });
  }

  reached(position: string): void {
    const here = BigInt(position);
    const kept = this.waiters.filter((waiter) => waiter.position <= here);
    this.waiters = this.waiters.filter((waiter) => waiter.position > here);
    for (const { resolve } of kept) resolve();
  }

  /** Rejects all that still wait. */
  giveUp(): void {
    const left = this.waiters;
    this.waiters = [];
    for (const { reject } of left)
      reject(new Error('The consumer was stopped before it came to this position'));
  }
}
