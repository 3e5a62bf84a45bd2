import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.js';

/** A valid document that clients sent. */
export interface SeenDocument {
  readonly queryHash: string;
  readonly operationName: string | null;
  /** As it was sent: parsed, it would take thirty times as much. */
  readonly text: string;
}

const REMEMBERED = 500;
/** Longer ones are not remembered, so that these take a few megabytes at most. */
const MOST_CHARACTERS = 20_000;

/** Remembers which documents are sent most. What is sent once and never again is forgotten first. */
export class PopularDocuments {
  private readonly seen = new Map<string, { readonly it: SeenDocument; count: number }>();

  /** To be told of every valid operation that the server is about to run. */
  readonly plugin: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ source, queryHash, operationName }) => {
          if (source.length <= MOST_CHARACTERS) this.count({ queryHash, operationName, text: source });
          return Promise.resolve();
        },
      }),
  };

  /** The most used, at most `limit` of them, most used first. */
  most(limit: number): readonly SeenDocument[] {
    return [...this.seen.values()]
      .sort((one, other) => other.count - one.count)
      .slice(0, limit)
      .map(({ it }) => it);
  }

  private count(it: SeenDocument): void {
    const key = `${it.queryHash} ${it.operationName ?? ''}`;
    const known = this.seen.get(key);
    if (known) known.count += 1;
    else this.seen.set(key, { it, count: 1 });
    if (this.seen.size > REMEMBERED) this.age();
  }

  /** Halves all counts: thousands of documents that are sent once do not push out one that is sent every second. */
  private age(): void {
    for (const [key, entry] of this.seen) {
      entry.count = Math.floor(entry.count / 2);
      if (entry.count === 0) this.seen.delete(key);
    }
  }
}
