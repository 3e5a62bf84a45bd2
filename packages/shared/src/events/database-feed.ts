import { type Sql } from '../database/sql.js';
import { NotFoundError } from '../errors/domain-error.js';
import { type FeedEvent } from './event.js';
import {
  assertFeedLimit,
  assertFeedPosition,
  type CopyPage,
  type CopyParameters,
  type FeedFilter,
  type FeedPage,
  type FeedSource,
} from './feed-source.js';
import { type Moved, type Movements } from './movements.js';

/** Which page of a noun's rows is wanted. */
export interface CopyRequest {
  /** The `next` of the page before; null for the first. */
  readonly after: string | null;
  readonly limit: number;
  readonly parameters: CopyParameters;
}

/** A noun whose rows others may copy. */
export interface Copyable {
  readonly noun: string;
  /**
   * At most `limit` rows in a stable order, as plain JSON, each with its version. Must read the primary: a replica
   * that lags would leave out what the position of the page promises. Throws `CURSOR_INVALID` for a strange `after`.
   */
  page(request: CopyRequest): Promise<Omit<CopyPage, 'position'>>;
}

export interface DatabaseFeedOptions {
  /** The subgraph whose database this is. */
  readonly name: string;
  readonly sql: Sql;
  readonly copyables?: readonly Copyable[];
  /** Movements of this feed that this process knows of: its relay's. */
  readonly movements?: Movements;
}

/** How many positions one page looks through at most, per event wanted: a rare noun must not scan the whole feed. */
const LOOKED_AT_PER_EVENT = 20;

/** A service's own feed, read from its database. */
export class DatabaseFeed implements FeedSource {
  readonly name: string;
  private readonly copyables: ReadonlyMap<string, Copyable>;

  constructor(private readonly options: DatabaseFeedOptions) {
    this.name = options.name;
    this.copyables = new Map((options.copyables ?? []).map((copyable) => [copyable.noun, copyable]));
  }

  follow(moved: Moved): () => void {
    return this.options.movements?.follow(moved) ?? (() => undefined);
  }

  async head(): Promise<string> {
    const [{ head }] = (await this.options.sql.query(HEAD)) as [{ head: string }];
    return head;
  }

  async read(after: string, limit: number, filter: FeedFilter = {}): Promise<FeedPage> {
    assertFeedPosition(after);
    assertFeedLimit(limit);
    const rows = (await this.options.sql.query(READ, [
      after,
      limit,
      filter.entities ?? null,
      limit * LOOKED_AT_PER_EVENT,
    ])) as [PageRow, ...PageRow[]];
    const events = rows.filter(isEvent).map(eventOf);
    const [{ head, looked_up_to: lookedUpTo }] = rows;
    const last = events.length === limit ? events.at(-1) : undefined;
    return { events, next: last?.position ?? lookedUpTo, head };
  }

  async copy(
    noun: string,
    after: string | null,
    limit: number,
    parameters: CopyParameters = {},
  ): Promise<CopyPage> {
    assertFeedLimit(limit);
    const copyable = this.copyables.get(noun);
    if (!copyable) throw new NotFoundError(noun, 'noun');
    const position = await this.head();
    return { position, ...(await copyable.page({ after, limit, parameters })) };
  }
}

const HEAD = 'SELECT position::text AS head FROM feed_head';

/**
 * One statement, hence one snapshot: the head and the events belong together. The inner LIMIT walks the primary key
 * and ends early; a bound on the position alone would have the planner sort the whole stretch for every page.
 */
const READ = `
  SELECT head.position::text AS head,
    greatest($1::bigint, least(head.position, $1::bigint + $4::bigint))::text AS looked_up_to,
    event.position::text AS position, id, type, entity, entity_id, city_code, division_code, version, occurred_at,
    deleted, payload
  FROM (SELECT (SELECT position FROM feed_head) AS position) AS head
  LEFT JOIN (
    SELECT * FROM (SELECT * FROM feed WHERE position > $1::bigint ORDER BY position LIMIT $4) AS looked_at
    WHERE position <= $1::bigint + $4::bigint AND ($3::text[] IS NULL OR entity = ANY ($3::text[]))
    ORDER BY position
    LIMIT $2
  ) AS event ON true
  ORDER BY event.position`;

interface HeadRow {
  readonly head: string;
  readonly looked_up_to: string;
}

interface EventRow {
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly city_code: string;
  readonly division_code: string | null;
  readonly version: number;
  readonly occurred_at: Date;
  readonly deleted: boolean;
  readonly payload: Record<string, unknown>;
}

/** A page without events is one row that holds the head alone. */
type PageRow = HeadRow & (EventRow | { readonly position: null });

const isEvent = (row: PageRow): row is HeadRow & EventRow => row.position !== null;

const eventOf = (row: EventRow): FeedEvent => ({
  position: row.position,
  id: row.id,
  type: row.type,
  entity: row.entity,
  entityId: row.entity_id,
  cityCode: row.city_code,
  divisionCode: row.division_code,
  version: row.version,
  occurredAt: row.occurred_at,
  deleted: row.deleted,
  payload: row.payload,
});
