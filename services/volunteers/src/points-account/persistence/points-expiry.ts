import {
  BackgroundLoop,
  businessDay,
  type LoopLog,
  rowsOf,
  type Sql,
  type TransactionRunner,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { expirePoints } from './expire-points.js';
import type { HeldAccount } from './ledger.js';

/** What the end of points works with. */
export interface PointsExpiryOptions {
  readonly transaction: TransactionRunner;
  readonly log: LoopLog;
  /** What time it is; the clock's when left out. */
  readonly now?: () => Date;
}

const POLL_MS = 60_000;
const BATCH = 50;

/**
 * Ends points whose last day is over. Any number may run on one database: what ends is taken from the lots under the
 * lock of the account, so it ends once, and the others pass over an account that somebody holds.
 */
export class PointsExpiry {
  private readonly loop: BackgroundLoop;

  constructor(private readonly options: PointsExpiryOptions) {
    const work = async () => ((await this.endSome()) === BATCH ? 'more' : 'idle');
    this.loop = new BackgroundLoop({ name: 'points-expiry', work, pollMs: POLL_MS, log: options.log });
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when the accounts that are being looked at now are done. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Looks at 50 accounts at most and says how many there were. */
  endSome(): Promise<number> {
    const at = (this.options.now ?? (() => new Date()))();
    const today = businessDay(at);
    return this.options.transaction(async (transaction) => {
      const accounts = await takeAccounts(transaction, today);
      for (const account of accounts) await expirePoints(transaction, account, { today, at });
      return accounts.length;
    });
  }
}

const takeAccounts = (transaction: Sql, today: string): Promise<readonly HeldAccount[]> =>
  rowsOf<HeldAccount>(
    transaction,
    sql`SELECT a.city_code AS "cityCode", a.volunteer_id AS "volunteerId", a.balance, a.entries
        FROM points_account a
        WHERE EXISTS (
          SELECT FROM points_lot l WHERE l.city_code = a.city_code AND l.volunteer_id = a.volunteer_id
            AND l.remaining > 0 AND l.expires_on < ${today}::date)
        ORDER BY a.city_code, a.volunteer_id LIMIT ${BATCH} FOR UPDATE OF a SKIP LOCKED`,
  );
