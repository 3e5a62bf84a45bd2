import type { SubgraphRequest } from '@governance/shared';
import { Bulkhead, BulkheadFullError } from './bulkhead.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { DeadlineError, GoneError, untilAborted } from './deadline.js';
import type { FaultSettings } from './fault-settings.js';
import type { Patience, SubgraphOperation, SubgraphResponse, Transport } from './transport.js';

const FAILURES_WINDOW_MS = 10_000;

/** What a guard is made of. */
export interface GuardOptions {
  readonly faults: FaultSettings;
  /** How long a fetch may take at most. */
  readonly timeoutMs: number;
  /** Throws for an answer that is none; that is a failure of the subgraph too. */
  readonly assertUsable: (request: SubgraphOperation, response: unknown) => void;
}

/** A way to one subgraph that is neither overrun nor asked again and again while it does not answer. */
export class GuardedTransport implements Transport {
  private readonly breaker: CircuitBreaker;
  private readonly bulkhead: Bulkhead;

  constructor(
    private readonly inner: Transport,
    private readonly options: GuardOptions,
  ) {
    const { faults, timeoutMs } = options;
    this.bulkhead = new Bulkhead({ concurrent: faults.concurrentFetches, queued: faults.queuedFetches });
    this.breaker = new CircuitBreaker(
      { failures: faults.breakerFailures, windowMs: FAILURES_WINDOW_MS, restMs: faults.breakerRestMs },
      (error) => isAboutSubgraph(error, timeoutMs),
    );
  }

  /** Throws `CircuitOpenError` and `BulkheadFullError` besides what the way itself throws. */
  send(request: SubgraphOperation, asker: SubgraphRequest, patience: Patience): Promise<SubgraphResponse> {
    return this.breaker.run(() =>
      untilAborted(
        patience.signal,
        // A fetch that cannot be stopped keeps its place to its end, whether or not somebody waits.
        this.bulkhead.run(patience.signal, async () => {
          const response = await this.inner.send(request, asker, patience);
          this.options.assertUsable(request, response);
          return response;
        }),
      ),
    );
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}

/** Not when the asker left, had hardly any time, or met the limit of those who wait. */
function isAboutSubgraph(error: unknown, timeoutMs: number): boolean {
  if (error instanceof DeadlineError) return error.milliseconds >= timeoutMs / 2;
  return !(error instanceof GoneError || error instanceof BulkheadFullError);
}
