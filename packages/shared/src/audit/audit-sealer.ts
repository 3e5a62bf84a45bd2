import { type TransactionRunner } from '../database/sql.js';
import { BackgroundLoop, type LoopLog } from '../events/background-loop.js';
import { SEAL_BATCH, sealCity, waitingCities } from './seal-city.js';

/** What a sealer works with. */
export interface AuditSealerOptions {
  /** Transactions on the database whose audit is to be sealed. */
  readonly transaction: TransactionRunner;
  readonly log: LoopLog;
}

/** Committed entries are sealed within about this time, in milliseconds. */
const EVERY_MS = 1_000;
/** Another process may have gone before it sealed what it wrote. */
const LOOK_AFTER_MS = 30_000;

/**
 * Makes committed entries of the audit links of their city's chain, once a second while there are any. While nothing is
 * committed in this process it asks the database every 30 seconds alone. Any number may run on one database; they take
 * turns at each city's head.
 */
export class AuditSealer {
  private readonly loop: BackgroundLoop;
  private isDue = true;
  private lookedAt = 0;

  constructor(private readonly options: AuditSealerOptions) {
    this.loop = new BackgroundLoop({
      name: 'audit',
      work: () => this.look(),
      pollMs: EVERY_MS,
      log: options.log,
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when the running round has ended. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** To be called after a commit. Sealing waits for its second, so that a busy one is sealed at once. */
  wake(): void {
    this.isDue = true;
  }

  /** One round: a batch of each city that waits. Answers how many entries it sealed. */
  async sealOnce(): Promise<number> {
    const { transaction } = this.options;
    let sealed = 0;
    for (const city of await transaction(waitingCities))
      sealed += await transaction((sql) => sealCity(sql, city));
    return sealed;
  }

  /** Resolves when everything that was committed before the call is sealed. */
  async drain(): Promise<void> {
    while ((await this.sealOnce()) > 0);
  }

  private async look(): Promise<'more' | 'idle'> {
    const now = Date.now();
    if (!this.isDue && now - this.lookedAt < LOOK_AFTER_MS) return 'idle';
    this.isDue = false;
    this.lookedAt = now;
    try {
      return (await this.sealOnce()) >= SEAL_BATCH ? 'more' : 'idle';
    } catch (error) {
      this.isDue = true;
      throw error;
    }
  }
}
