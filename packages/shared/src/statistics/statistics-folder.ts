import type { TransactionRunner } from '../database/sql.js';
import { BackgroundLoop, type LoopLog } from '../events/background-loop.js';
import { citiesToFold, foldCity, takeCity } from './fold-city.js';

/** What a folder works with. */
export interface StatisticsFolderOptions {
  /** Transactions on the database whose increments are to be added up. */
  readonly transaction: TransactionRunner;
  readonly log: LoopLog;
  readonly pollMs?: number;
  /** Increments of one city that one transaction adds up at most. */
  readonly batch?: number;
}

const BATCH = 1_000;
/** Commits of this process wake the folder; this is for those of a process that died, in milliseconds. */
const LOOK_MS = 2_000;

/**
 * Adds up committed increments into the figures by day and month. Each city is a transaction of its own under the
 * lock of the city's row in `stat_city`; any number of folders may run on one database, and pass over a city that
 * another one has. Readers need not wait for it: they add what is not folded yet.
 */
export class StatisticsFolder {
  private readonly loop: BackgroundLoop;

  constructor(private readonly options: StatisticsFolderOptions) {
    this.loop = new BackgroundLoop({
      name: 'statistics',
      work: async () => ((await this.foldOnce()) > 0 ? 'more' : 'idle'),
      pollMs: options.pollMs ?? LOOK_MS,
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

  /** To be called after a commit that appended increments. Without it they wait for the next look. */
  wake(): void {
    this.loop.wake();
  }

  /** One round: a batch of each city that waits. Answers how many increments it added up. */
  async foldOnce(): Promise<number> {
    const { transaction, batch = BATCH } = this.options;
    let folded = 0;
    for (const city of await transaction(citiesToFold))
      folded += await transaction(async (sql) =>
        (await takeCity(sql, city)) ? foldCity(sql, city, batch) : 0,
      );
    return folded;
  }

  /** Resolves when there is nothing left that this folder could add up. */
  async drain(): Promise<void> {
    while ((await this.foldOnce()) > 0);
  }
}
