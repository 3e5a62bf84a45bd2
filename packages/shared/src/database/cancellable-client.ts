import { setTimeout as wait } from 'node:timers/promises';
import { Client, type QueryResult } from 'pg';
import { cancelRequest } from './cancel-request.js';
import { wantedSignal } from './while-wanted.js';

/** What PostgreSQL says of a statement that was stopped; clients see it as TIMEOUT. */
const QUERY_CANCELED = '57014';
/** A transaction must end, wanted or not. */
const ENDS_TRANSACTION = /^\s*(commit|rollback|release)\b/i;
const AGAIN_AFTER_MS = 100;
const MOST_REQUESTS = 5;

/** The reader is gone; the statement was not sent. */
class UnwantedError extends Error {
  readonly code = QUERY_CANCELED;

  constructor() {
    super('nobody waits for the answer of this statement');
    this.name = new.target.name;
  }
}

type Run = (...given: unknown[]) => unknown;

/** A connection whose statements end when nobody wants them any more (`whileWanted`). For a pool's `Client` option. */
export class CancellableClient extends Client {
  // The driver's overloads are many; TypeORM uses the one that answers a promise.
  override query: Client['query'] = ((...given: unknown[]) => {
    const run = super.query.bind(this) as unknown as Run;
    const signal = wantedSignal();
    const [text, , callback] = given;
    const isPlain = typeof text === 'string' && callback === undefined && !ENDS_TRANSACTION.test(text);
    if (!signal || !isPlain) return run(...given);
    return this.wanted(signal, () => run(...given) as Promise<QueryResult>);
  }) as unknown as Client['query'];

  private async wanted(signal: AbortSignal, run: () => Promise<QueryResult>): Promise<QueryResult> {
    if (signal.aborted) throw new UnwantedError();
    const answer = run();
    let cancelled: Promise<void> | undefined;
    const cancel = () => {
      cancelled = this.cancelUntil(answer);
    };
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await answer;
    } finally {
      signal.removeEventListener('abort', cancel);
      // Back in the pool while its cancellation is on the way, the connection would lose another reader's statement.
      await cancelled;
    }
  }

  /** A server that has not begun a statement yet does not stop it: it is asked again. */
  private async cancelUntil(answer: Promise<unknown>): Promise<void> {
    const settled = answer.then(
      () => true,
      () => true,
    );
    for (let request = 1; request <= MOST_REQUESTS; request += 1) {
      await cancelRequest(this);
      if (await Promise.race([settled, wait(AGAIN_AFTER_MS, false, { ref: false })])) return;
    }
  }
}
