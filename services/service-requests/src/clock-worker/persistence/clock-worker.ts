import { BackgroundLoop, type LoopLog } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { missCalls } from '../../whistle/persistence/miss-calls.js';
import { raiseAlarms } from './raise-alarms.js';
import { resumeReviewed } from './resume-reviewed.js';

/** What a worker works with. */
export interface ClockWorkerOptions {
  readonly dataSource: DataSource;
  readonly log: LoopLog;
  /** What time it is; the clock's when left out. */
  readonly now?: (() => Date) | undefined;
  /** Requests in one transaction at most. */
  readonly atOnce?: number;
}

const AT_ONCE = 100;
const POLL_MS = 5_000;

/**
 * Watches the clocks: warns, says what is overdue, urges and criticises, takes up suspended requests on their review date,
 * and marks calls of whistles that nobody followed in time. Any number may run on one database, and a start makes up for what was missed: each thing is raised once.
 */
export class ClockWorker {
  private readonly loop: BackgroundLoop;

  constructor(private readonly options: ClockWorkerOptions) {
    this.loop = new BackgroundLoop({
      name: 'request-clocks',
      work: async () => ((await this.lookOnce()) > 0 ? 'more' : 'idle'),
      pollMs: POLL_MS,
      log: options.log,
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when the batch that is being worked on now is done. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** One bounded piece of work; says how many clocks, reviews and whistles it saw to. */
  async lookOnce(): Promise<number> {
    const { dataSource, now = () => new Date(), atOnce = AT_ONCE } = this.options;
    const at = now();
    const resumed = await dataSource.transaction((manager) => resumeReviewed(manager, at, atOnce));
    const missed = await dataSource.transaction((manager) => missCalls(manager, at, atOnce));
    return resumed + missed + (await dataSource.transaction((manager) => raiseAlarms(manager, at, atOnce)));
  }
}
