import { type Moved, Movements } from './movements.js';

/** Answers the head of a feed as soon as it is past a position, or what it is when the time is over. */
export type AwaitHead = (beyond: string, signal: AbortSignal) => Promise<string>;

/** How long to leave a feed alone that does not answer, in milliseconds. */
const AFTER_FAILURE_MS = 1_000;

/** Watches a feed elsewhere with one held request, for as long as anybody follows. */
export class HeadWatch {
  private readonly movements = new Movements();
  private watching: AbortController | null = null;

  constructor(private readonly awaitHead: AwaitHead) {}

  /** Calls `moved` whenever the head moved, and after the feed was away; until the answer is called. */
  follow(moved: Moved): () => void {
    const leave = this.movements.follow(moved);
    if (!this.watching) void this.watch((this.watching = new AbortController()));
    return () => {
      leave();
      if (!this.movements.isFollowed) this.end();
    };
  }

  /** Lets go of the held request. */
  end(): void {
    this.watching?.abort();
    this.watching = null;
  }

  private async watch({ signal }: AbortController): Promise<void> {
    let head = '0';
    while (!signal.aborted) {
      const now = await this.awaitHead(head, signal).catch(() => null);
      if (now === null) await rest(AFTER_FAILURE_MS, signal);
      // After a failure the next answer is a movement too: what happened meanwhile is not known.
      if (now !== head) this.movements.happened();
      head = now ?? '0';
    }
  }
}

/** Resolves after a time, or when the signal says so. */
const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    timer.unref();
    signal.addEventListener('abort', done);
  });
