import { cityCodeOf } from '../codes/division-code.js';
import { type Sql } from '../database/sql.js';
import { appendEvents } from '../events/append-events.js';
import { type Copyable } from '../events/database-feed.js';
import { eventTablesSql } from '../events/event-tables.js';
import { type CopiedNoun, type EventHandler } from '../events/feed-consumer.js';

/** The simplest noun that tells of its changes. */
export interface Thing {
  readonly id: string;
  readonly version: number;
  readonly value: string;
}

const DIVISION_CODE = '530112001000';

/** A database of a service that owns things, and may copy another one's. */
export const thingTables: readonly string[] = [
  ...eventTablesSql.up,
  'CREATE TABLE thing (id text PRIMARY KEY, version integer NOT NULL, value text NOT NULL)',
  'CREATE TABLE thing_copy (id text PRIMARY KEY, version integer NOT NULL, value text NOT NULL)',
];

/** As after the migration. */
export async function forgetThings(sql: Sql): Promise<void> {
  await sql.query('TRUNCATE outbox, feed, consumer_cursor, thing, thing_copy RESTART IDENTITY');
  await sql.query('UPDATE feed_head SET position = 0');
}

/** Makes or changes a thing as a service does: the row first, whose lock orders the events, then the event. */
export async function changeThing(sql: Sql, id: string, value: string): Promise<Thing> {
  const [changed] = (await sql.query(CHANGE, [id, value])) as [Thing];
  await appendEvents(sql, [
    { ...ABOUT_THINGS, type: 'ThingChanged', entityId: id, version: changed.version, payload: changed },
  ]);
  return changed;
}

/** Removes a thing, if it is there. Its id is not used again. */
export async function removeThing(sql: Sql, id: string): Promise<void> {
  const [removed] = (await sql.query(REMOVE, [id])) as Thing[];
  if (!removed) return;
  const version = removed.version + 1;
  await appendEvents(sql, [
    { ...ABOUT_THINGS, type: 'ThingRemoved', entityId: id, version, deleted: true, payload: removed },
  ]);
}

/** Changes all things at once and tells it with a single event. */
export async function changeAllThings(sql: Sql, edition: number): Promise<void> {
  await sql.query('UPDATE thing SET version = version + 1, value = $1', [`edition ${String(edition)}`]);
  const entityId = String(edition);
  await appendEvents(sql, [
    {
      ...ABOUT_THINGS,
      type: 'ThingsImported',
      entity: 'ThingEdition',
      entityId,
      version: 1,
      payload: { edition },
    },
  ]);
}

export const thingsIn = async (sql: Sql, table: 'thing' | 'thing_copy'): Promise<readonly Thing[]> =>
  (await sql.query(`SELECT id, version, value FROM ${table} ORDER BY id`)) as Thing[];

/** Things by pages, those alone whose id is one of `ids` where it is given. */
export const copyableThings = (sql: Sql): Copyable => ({
  noun: 'Thing',
  page: async ({ after, limit, parameters }) => {
    const rows = (await sql.query(PAGE, [after ?? '', limit, parameters['ids'] ?? null])) as Thing[];
    return { rows, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
  },
});

/** Keeps `thing_copy`. */
export const copiedThings: CopiedNoun = {
  noun: 'Thing',
  copiedAgainAfter: ['ThingEdition'],
  apply: async (sql, rows) => {
    for (const row of rows as Thing[]) await sql.query(STORE, [row.id, row.version, row.value]);
  },
};

/** Keeps `thing_copy`. */
export const applyThingEvents: EventHandler = async (sql, events) => {
  for (const { entityId, version, deleted, payload } of events)
    if (deleted)
      await sql.query('DELETE FROM thing_copy WHERE id = $1 AND version < $2', [entityId, version]);
    else await sql.query(STORE, [entityId, version, payload['value']]);
};

const ABOUT_THINGS = { entity: 'Thing', cityCode: cityCodeOf(DIVISION_CODE), divisionCode: DIVISION_CODE };

const CHANGE = `
  INSERT INTO thing (id, version, value) VALUES ($1, 1, $2)
  ON CONFLICT (id) DO UPDATE SET version = thing.version + 1, value = excluded.value
  RETURNING id, version, value`;

const REMOVE = `
  WITH removed AS (DELETE FROM thing WHERE id = $1 RETURNING id, version, value) SELECT * FROM removed`;

const PAGE = `
  SELECT id, version, value FROM thing WHERE id > $1 AND ($3::text[] IS NULL OR id = ANY ($3)) ORDER BY id LIMIT $2`;

const STORE = `
  INSERT INTO thing_copy AS stored (id, version, value) VALUES ($1, $2, $3)
  ON CONFLICT (id) DO UPDATE SET version = excluded.version, value = excluded.value
  WHERE stored.version < excluded.version`;
