import {
  BackgroundLoop,
  businessDay,
  type LoopLog,
  rowsOf,
  type Sql,
  type TransactionRunner,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { returnedState } from '../planned-wish-move.js';
import { RETURN_OVERDUE } from '../wish-action.js';
import { WishActor } from '../wish-actor.js';
import type { Wish } from '../wish.js';
import { moveWish } from './move-wish.js';
import { SELECT_WISHES } from './wish-statements.js';

/** What the return of overdue wishes works with. */
export interface OverdueWishesOptions {
  readonly transaction: TransactionRunner;
  readonly log: LoopLog;
  /** What time it is; the clock's when left out. */
  readonly now?: () => Date;
}

const POLL_MS = 60_000;
const BATCH = 50;

/**
 * Puts wishes back into the pool whose claim was not fulfilled in time. Any number may run on one database: each claim
 * ends once, since whoever has locked the wish changes its status, and the others pass over it.
 */
export class OverdueWishes {
  private readonly loop: BackgroundLoop;

  constructor(private readonly options: OverdueWishesOptions) {
    const work = async () => ((await this.returnSome()) === BATCH ? 'more' : 'idle');
    this.loop = new BackgroundLoop({ name: 'overdue-wishes', work, pollMs: POLL_MS, log: options.log });
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when the wishes that are being returned now are. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Returns at most 50 wishes and says how many. */
  returnSome(): Promise<number> {
    const at = (this.options.now ?? (() => new Date()))();
    return this.options.transaction(async (transaction) => {
      const overdue = await takeOverdue(transaction, businessDay(at));
      for (const wish of overdue) await moveWish(transaction, returned(wish, at));
      return overdue.length;
    });
  }
}

const takeOverdue = (transaction: Sql, today: string): Promise<readonly Wish[]> =>
  rowsOf<Wish>(
    transaction,
    sql`${SELECT_WISHES} WHERE w.status = 'CLAIMED' AND w.claim_due_on < ${today}::date
        ORDER BY w.city_code, w.claim_due_on, w.id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
  );

const returned = (wish: Wish, at: Date) => ({
  wish,
  at,
  action: RETURN_OVERDUE,
  actor: WishActor.SYSTEM,
  actorSubject: null,
  reason: null,
  after: returnedState(wish),
});
