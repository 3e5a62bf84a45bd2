/** To be called when something that one followed may have moved on. Cheap, and never throws. */
export type Moved = () => void;

/** No follower is called more often than this, in milliseconds; the last of many movements is never passed over. */
const EVERY_MS = 200;

/** Tells followers that something moved on: the first time at once, then at most every 200 ms. */
export class Movements {
  private readonly followers = new Set<Moved>();
  private pause: NodeJS.Timeout | null = null;
  private isMissed = false;

  /** Calls `moved` after each movement, until the function that it answers is called. */
  follow(moved: Moved): () => void {
    const follower: Moved = () => {
      moved();
    };
    this.followers.add(follower);
    return () => {
      this.followers.delete(follower);
    };
  }

  get isFollowed(): boolean {
    return this.followers.size > 0;
  }

  /** Says that there was a movement. */
  happened(): void {
    if (this.pause) {
      this.isMissed = true;
      return;
    }
    for (const follower of this.followers) follower();
    this.pause = setTimeout(() => {
      this.pause = null;
      if (!this.isMissed) return;
      this.isMissed = false;
      this.happened();
    }, EVERY_MS);
    this.pause.unref();
  }
}
