import { type Sql, type TransactionRunner } from '../database/sql.js';
import { BackgroundLoop, type LoopLog } from './background-loop.js';

export interface RelayOptions {
  /** Transactions on the database whose outbox is to be moved. */
  readonly transaction: TransactionRunner;
  readonly log: LoopLog;
  /** Called after events became visible in the feed, e.g. to wake readers in the same process. */
  readonly onMoved?: () => void;
  readonly pollMs?: number;
}

const BATCH = 500;
/** Commits of this process wake the relay; this is for those of a process that died, in milliseconds. */
const LOOK_MS = 1_000;

/**
 * Moves committed events from the outbox to the feed and gives them their positions.
 *
 * A batch is one transaction under the lock of the single row of `feed_head`: positions become visible in their
 * order and without gaps, so a reader needs nothing but the last position it has seen. Any number of relays may run
 * on one database; they take turns.
 */
export class Relay {
  private readonly loop: BackgroundLoop;

  constructor(private readonly options: RelayOptions) {
    this.loop = new BackgroundLoop({
      name: 'relay',
      work: async () => ((await this.moveBatch()) > 0 ? 'more' : 'idle'),
      pollMs: options.pollMs ?? LOOK_MS,
      log: options.log,
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when the running batch has ended. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** To be called after a commit that appended events. Without it they wait for the next look, every `pollMs`. */
  wake(): void {
    this.loop.wake();
  }

  /** Moves at most 500 events and says how many. Rejects, with nothing moved, when the database does. */
  async moveBatch(): Promise<number> {
    const moved = await this.options.transaction(moveCommittedEvents);
    if (moved > 0) this.options.onMoved?.();
    return moved;
  }

  /** Resolves when everything that was committed before the call is in the feed. */
  async drain(): Promise<void> {
    while ((await this.moveBatch()) > 0);
  }
}

/** The statements after the lock see all that earlier holders of it have done, since each takes its own snapshot. */
async function moveCommittedEvents(sql: Sql): Promise<number> {
  const [waiting] = await sql.query('SELECT 1 FROM outbox LIMIT 1');
  if (!waiting) return 0;
  await sql.query('SELECT position FROM feed_head FOR UPDATE');
  const [{ moved }] = (await sql.query(MOVE, [BATCH])) as [{ moved: number }];
  return moved;
}

const COLUMNS =
  'id, type, entity, entity_id, city_code, division_code, version, occurred_at, deleted, payload';

const MOVE = `
  WITH batch AS (
    DELETE FROM outbox WHERE seq = ANY (ARRAY(SELECT seq FROM outbox ORDER BY seq LIMIT $1)) RETURNING *
  ), moved AS (
    INSERT INTO feed (position, ${COLUMNS})
    SELECT head.position + row_number() OVER (ORDER BY seq), ${COLUMNS.replaceAll(/(\w+)/g, 'batch.$1')}
    FROM batch CROSS JOIN feed_head AS head
  ), raised AS (
    UPDATE feed_head SET position = position + (SELECT count(*) FROM batch) WHERE EXISTS (SELECT FROM batch)
  )
  SELECT count(*)::integer AS moved FROM batch`;
