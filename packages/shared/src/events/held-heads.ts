import type { FeedSource } from './feed-source.js';

/** Holds answers until a feed has moved on. */
export class HeldHeads {
  private readonly held = new Set<() => void>();
  private ended = false;

  constructor(private readonly feed: FeedSource) {}

  get hasEnded(): boolean {
    return this.ended;
  }

  /** The feed's head once it is past a position, or as it is when the time is over or `end` was called. */
  async past(position: string, waitMs: number): Promise<string> {
    const moved = this.nextMovement(waitMs); // before the look, so that nothing falls between the two
    try {
      const head = await this.feed.head();
      if (BigInt(head) > BigInt(position)) return head;
      await moved.happened;
    } finally {
      moved.end();
    }
    return this.feed.head();
  }

  /** Lets everybody go who is held, and holds nobody from now on. */
  end(): void {
    this.ended = true;
    for (const release of this.held) release();
  }

  private nextMovement(waitMs: number): { readonly happened: Promise<void>; readonly end: () => void } {
    let release = (): void => undefined;
    const happened = new Promise<void>((resolve) => {
      release = resolve;
    });
    const unfollow = this.feed.follow?.(release);
    const timer = setTimeout(release, this.ended ? 0 : waitMs);
    this.held.add(release);
    return {
      happened,
      end: () => {
        clearTimeout(timer);
        unfollow?.();
        this.held.delete(release);
      },
    };
  }
}
