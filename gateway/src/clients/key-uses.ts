import { BackgroundLoop, type LoopLog } from '@governance/shared';
import type { KeyOutcome } from './api-client.js';

/** What one key came to in one minute. */
export interface KeyUse {
  readonly keyId: string;
  readonly minute: Date;
  readonly outcome: KeyOutcome;
  readonly requests: number;
  readonly cost: number;
}

const MINUTE_MS = 60_000;
const WRITE_EVERY_MS = 2000;
/** More than this many keys and outcomes in a minute wait for a database that is away: then the rest is not counted. */
const LIMIT = 10_000;

/**
 * Counts what keys are used for and writes it down every two seconds, added to what other gateways wrote: a row for
 * each request would cost more than the request. A crash loses at most those two seconds.
 */
export class KeyUses {
  private counts = new Map<string, KeyUse>();
  private readonly loop: BackgroundLoop;

  constructor(
    private readonly write: (uses: readonly KeyUse[]) => Promise<void>,
    log: LoopLog,
  ) {
    this.loop = new BackgroundLoop({
      name: 'uses of API keys',
      work: () => this.flush(),
      pollMs: WRITE_EVERY_MS,
      log,
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Writes what is left. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.flush().catch(() => undefined);
  }

  /** One request, or the further cost of one that was counted. */
  count(keyId: string, outcome: KeyOutcome, { requests, cost }: Pick<KeyUse, 'requests' | 'cost'>): void {
    const minute = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);
    this.add({ keyId, outcome, minute, requests, cost });
  }

  /** Writes what was counted since the last time; what cannot be written is kept for the next. */
  async flush(): Promise<'idle'> {
    const uses = [...this.counts.values()];
    if (uses.length === 0) return 'idle';
    this.counts = new Map();
    try {
      await this.write(uses);
    } catch (error) {
      for (const use of uses) this.add(use);
      throw error;
    }
    return 'idle';
  }

  private add(use: KeyUse): void {
    const key = `${use.keyId} ${use.outcome} ${String(use.minute.getTime())}`;
    const known = this.counts.get(key);
    if (!known && this.counts.size >= LIMIT) return;
    const [requests, cost] = [use.requests + (known?.requests ?? 0), use.cost + (known?.cost ?? 0)];
    this.counts.set(key, { ...use, requests, cost });
  }
}
