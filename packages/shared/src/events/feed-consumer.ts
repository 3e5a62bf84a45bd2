import { type Sql, type TransactionRunner } from '../database/sql.js';
import { BackgroundLoop, type LoopLog } from './background-loop.js';
import { claimCursor, type Cursor, type CursorKey, loadCursor, saveCursor } from './consumer-cursor.js';
import { type FeedEvent } from './event.js';
import { type CopyParameters, type FeedSource, MAX_FEED_PAGE } from './feed-source.js';
import { PositionWaiters } from './position-waiters.js';

/**
 * Applies a run of events of one noun, in the feed's order, inside the transaction that stores the cursor. Must be
 * idempotent and ignore a version that is not newer than what it holds: a copy may be ahead of the feed.
 */
export type EventHandler = (sql: Sql, events: readonly FeedEvent[]) => Promise<void>;

/** A noun that is copied as a whole before its events are followed. */
export interface CopiedNoun {
  readonly noun: string;
  /** When these change, the noun is copied again: a copy limited to one city does not hold another. */
  readonly parameters?: CopyParameters;
  /** Nouns whose events mean that this one changed in bulk and is to be read again, e.g. `DivisionEdition`. */
  readonly copiedAgainAfter?: readonly string[];
  /** Stores rows, ignoring each that is not newer than what it holds, inside the transaction that stores the cursor. */
  apply(sql: Sql, rows: readonly unknown[]): Promise<void>;
}

export interface FeedConsumerOptions {
  /** Names the cursor; stable over releases. */
  readonly name: string;
  readonly source: FeedSource;
  /** Transactions on the reader's own database. */
  readonly transaction: TransactionRunner;
  readonly log: LoopLog;
  /** By noun. Events of other nouns are not fetched. */
  readonly handlers: Readonly<Record<string, EventHandler>>;
  readonly copies?: readonly CopiedNoun[];
  readonly pollMs?: number;
  /** Events or rows per transaction, 1 to 1000. */
  readonly pageSize?: number;
}

/** How far a consumer has come, for `/ready`. */
export interface Lag {
  /** Everything up to this feed position is applied; null before the first page. */
  readonly position: string | null;
  /** The source's newest position when it last answered. */
  readonly head: string | null;
  /** Events in between, of all nouns; null while one of the two is unknown. */
  readonly behind: number | null;
  readonly lastSuccessAt: Date | null;
  /** The first copy is complete; stays true while something is copied again. */
  readonly filled: boolean;
}

/** A source says when there is something new; this is for what it missed, in milliseconds. */
const LOOK_MS = 2_000;

/**
 * Follows another subgraph: copies what it needs, then applies each event, and stores in the same transaction how far
 * it came. It can stop or die anywhere and goes on from there. A source that is down is tried again for ever. Of
 * several consumers with the same name and database one moves on at a time.
 */
export class FeedConsumer {
  private readonly loop: BackgroundLoop;
  private readonly key: CursorKey;
  private readonly entities: readonly string[];
  private readonly copies: readonly CopiedNoun[];
  private readonly waiters = new PositionWaiters();
  private unfollow: (() => void) | undefined;
  private latest: Lag = { position: null, head: null, behind: null, lastSuccessAt: null, filled: false };

  constructor(private readonly options: FeedConsumerOptions) {
    const { name, source, handlers, pollMs = LOOK_MS, log } = options;
    this.key = { consumer: name, source: source.name };
    this.copies = options.copies ?? [];
    const bulk = this.copies.flatMap(({ copiedAgainAfter }) => copiedAgainAfter ?? []);
    this.entities = [...new Set([...Object.keys(handlers), ...bulk])];
    this.loop = new BackgroundLoop({ name: `consumer ${name}`, work: () => this.step(), pollMs, log });
  }

  start(): void {
    this.unfollow ??= this.options.source.follow?.(() => {
      this.loop.wake();
    });
    this.loop.start();
  }

  /** Resolves when the running page has ended. Rejects whoever still waits for a position. */
  async stop(): Promise<void> {
    this.unfollow?.();
    this.unfollow = undefined;
    await this.loop.stop();
    this.waiters.giveUp();
  }

  /** Says that the source has something new; without it the consumer looks every `pollMs`. */
  wake(): void {
    this.loop.wake();
  }

  /** Resolves when all copies are complete and everything up to the position is applied. */
  waitFor(position: string): Promise<void> {
    this.wake();
    return this.waiters.wait(position);
  }

  lag(): Lag {
    return this.latest;
  }

  private get pageSize(): number {
    return this.options.pageSize ?? MAX_FEED_PAGE;
  }

  private async step(): Promise<'more' | 'idle'> {
    const cursor = await this.options.transaction((sql) => loadCursor(sql, this.key));
    this.show(cursor, this.latest.head); // a source that is down does not hide what is already here
    const missing = this.missingCopy(cursor);
    return missing ? this.copyPage(cursor, missing) : this.followFeed(cursor);
  }

  private async copyPage(cursor: Cursor, copy: CopiedNoun): Promise<'more'> {
    const name = nameOf(copy);
    const after = cursor.copying?.copy === name ? cursor.copying.after : null;
    const page = await this.options.source.copy(copy.noun, after, this.pageSize, copy.parameters);
    const copied = page.next === null ? [...cursor.copied, name] : cursor.copied;
    const isFilled = this.missingCopy({ copied }) === undefined;
    const next = {
      ...cursor,
      position: cursor.position ?? page.position,
      copied,
      copying: page.next === null ? null : { copy: name, after: page.next },
      filledAt: cursor.filledAt ?? (isFilled ? new Date() : null),
    };
    if (await this.advance(cursor, next, (sql) => copy.apply(sql, page.rows))) this.note(next, page.position);
    return 'more';
  }

  private async followFeed(cursor: Cursor): Promise<'more' | 'idle'> {
    const position = cursor.position ?? '0';
    const { events, next, head } = await this.options.source.read(position, this.pageSize, {
      entities: this.entities,
    });
    if (BigInt(head) < BigInt(position)) throw new Error(lostFeed(this.key, position, head));
    const moved = { ...cursor, position: next, copied: this.stillComplete(cursor, events) };
    if (next !== position && !(await this.advance(cursor, moved, (sql) => this.applyInOrder(sql, events))))
      return 'more';
    this.note(moved, head);
    return next === head && this.missingCopy(moved) === undefined ? 'idle' : 'more';
  }

  /** The copies that need not be made again after these events. Forgets those that are no longer asked for. */
  private stillComplete({ copied }: Cursor, events: readonly FeedEvent[]): readonly string[] {
    const complete = this.copies.filter(
      ({ copiedAgainAfter = [] }) => !events.some(({ entity }) => copiedAgainAfter.includes(entity)),
    );
    return complete.map(nameOf).filter((name) => copied.includes(name));
  }

  private async applyInOrder(sql: Sql, events: readonly FeedEvent[]): Promise<void> {
    for (const run of runsOfOneEntity(events)) await this.options.handlers[run.entity]?.(sql, run.events);
  }

  private missingCopy({ copied }: Pick<Cursor, 'copied'>): CopiedNoun | undefined {
    return this.copies.find((copy) => !copied.includes(nameOf(copy)));
  }

  /** Applies and stores in one transaction. False, with nothing done, when another process was first. */
  private advance(from: Cursor, to: Cursor, apply: (sql: Sql) => Promise<void>): Promise<boolean> {
    return this.options.transaction(async (sql) => {
      if (!(await claimCursor(sql, this.key, from))) return false;
      await apply(sql);
      await saveCursor(sql, this.key, to);
      return true;
    });
  }

  private note(cursor: Cursor, head: string): void {
    this.show(cursor, head);
    this.latest = { ...this.latest, lastSuccessAt: new Date() };
    const { position } = cursor;
    if (position !== null && this.missingCopy(cursor) === undefined) this.waiters.reached(position);
  }

  private show({ position, filledAt }: Cursor, head: string | null): void {
    const behind = position === null || head === null ? null : Number(BigInt(head) - BigInt(position));
    const filled = filledAt !== null || this.copies.length === 0;
    this.latest = { ...this.latest, position, head, behind, filled };
  }
}

/** A copy with other parameters is another copy. */
const nameOf = ({ noun, parameters = {} }: CopiedNoun): string => {
  const names = Object.keys(parameters).sort();
  return `${noun} ${JSON.stringify(parameters, names)}`;
};

const lostFeed = ({ consumer, source }: CursorKey, position: string, head: string): string =>
  `${consumer} has read the feed of ${source} up to ${position}, and it now ends at ${head}: ` +
  'its database was reset or restored. Delete the row of consumer_cursor to copy everything again';

interface Run {
  readonly entity: string;
  readonly events: FeedEvent[];
}

function runsOfOneEntity(events: readonly FeedEvent[]): readonly Run[] {
  const runs: Run[] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.entity === event.entity) run.events.push(event);
    else runs.push({ entity: event.entity, events: [event] });
  }
  return runs;
}
