import type { FeedSource, SubgraphName } from '@governance/shared';

/**
 * The feed of a service that is opened later than its reader: two services that learn from each other cannot both be
 * there first. Rejects until it is given its source; a reader tries again.
 */
export class LateFeed implements FeedSource {
  private source: FeedSource | null = null;
  private readonly followers = new Map<() => void, (() => void) | undefined>();

  constructor(readonly name: SubgraphName) {}

  /** Reads from here on; from nowhere with null, before the service stops. */
  readFrom(source: FeedSource | null): void {
    this.source = source;
    for (const [moved, unfollow] of this.followers) {
      unfollow?.();
      this.followers.set(moved, source?.follow?.(moved));
      if (source) moved();
    }
  }

  head: FeedSource['head'] = async () => this.open().head();
  read: FeedSource['read'] = async (...page) => this.open().read(...page);
  copy: FeedSource['copy'] = async (...page) => this.open().copy(...page);

  follow(moved: () => void): () => void {
    const follower = () => {
      moved();
    };
    this.followers.set(follower, this.source?.follow?.(follower));
    return () => {
      this.followers.get(follower)?.();
      this.followers.delete(follower);
    };
  }

  private open(): FeedSource {
    if (this.source) return this.source;
    throw new Error(`${this.name} is not open`);
  }
}
