import type {
  CopyPage,
  CopyParameters,
  FeedFilter,
  FeedPage,
  FeedSource,
  SubgraphName,
} from '@governance/shared';

/** The feed of a service that opens later than its reader: of two that learn from each other, one opens first. */
export class LateFeed implements FeedSource {
  private source: FeedSource | null = null;

  constructor(readonly name: SubgraphName) {}

  /** Says where the feed is. Before that every reading is refused, and the reader tries again. */
  follow(source: FeedSource): void {
    this.source = source;
  }

  head = (): Promise<string> => this.ask((source) => source.head());

  read = (after: string, limit: number, filter?: FeedFilter): Promise<FeedPage> =>
    this.ask((source) => source.read(after, limit, filter));

  copy = (
    noun: string,
    after: string | null,
    limit: number,
    parameters?: CopyParameters,
  ): Promise<CopyPage> => this.ask((source) => source.copy(noun, after, limit, parameters));

  private ask<T>(question: (source: FeedSource) => Promise<T>): Promise<T> {
    if (this.source) return question(this.source);
    return Promise.reject(new Error(`the ${this.name} service has not opened yet`));
  }
}
