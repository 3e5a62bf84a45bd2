/** The columns that an event has in the outbox as in the feed. */
const EVENT_COLUMNS = `
  id uuid NOT NULL,
  type text NOT NULL,
  entity text NOT NULL,
  entity_id text NOT NULL,
  city_code text NOT NULL,
  division_code text,
  version integer NOT NULL,
  occurred_at timestamptz NOT NULL,
  deleted boolean NOT NULL,
  payload jsonb NOT NULL`;

/**
 * The tables that every service needs to tell others what changed and to follow others, as statements for its first
 * migration, one a string: `outbox` (committed, not yet in order), `feed` and `feed_head` (in order, with gapless
 * positions), `consumer_cursor` (how far this service has followed each source).
 */
export const eventTablesSql: { readonly up: readonly string[]; readonly down: readonly string[] } = {
  up: [
    `CREATE TABLE outbox (
      seq bigint GENERATED ALWAYS AS IDENTITY,${EVENT_COLUMNS},
      CONSTRAINT outbox_pkey PRIMARY KEY (seq),
      CONSTRAINT outbox_city_code_check CHECK (city_code ~ '^[0-9]{4}$'),
      CONSTRAINT outbox_version_check CHECK (version > 0)
    )`,
    // The outbox is filled and emptied all day: vacuum it by its traffic, since its size says nothing.
    `ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)`,
    // No second unique key: the primary key alone lets the feed be partitioned by ranges of positions.
    `CREATE TABLE feed (
      position bigint NOT NULL,${EVENT_COLUMNS},
      CONSTRAINT feed_pkey PRIMARY KEY (position)
    )`,
    `CREATE TABLE feed_head (
      singleton boolean NOT NULL DEFAULT true,
      position bigint NOT NULL,
      CONSTRAINT feed_head_pkey PRIMARY KEY (singleton),
      CONSTRAINT feed_head_singleton_check CHECK (singleton)
    )`,
    `INSERT INTO feed_head (position) VALUES (0)`,
    `CREATE TABLE consumer_cursor (
      consumer text NOT NULL,
      source text NOT NULL,
      position bigint,
      revision bigint NOT NULL DEFAULT 0,
      copied text[] NOT NULL DEFAULT '{}',
      copying text,
      copying_after text,
      filled_at timestamptz,
      CONSTRAINT consumer_cursor_pkey PRIMARY KEY (consumer, source)
    )`,
    `COMMENT ON COLUMN consumer_cursor.position IS 'feed position up to which everything is applied; null before the first page of the first copy'`,
    `COMMENT ON COLUMN consumer_cursor.revision IS 'raised by each change, so that of two consumers at once only one can move on from here'`,
    `COMMENT ON COLUMN consumer_cursor.copied IS 'copies that are complete, with the parameters they were made with'`,
    `COMMENT ON COLUMN consumer_cursor.copying_after IS 'where the copy named in copying goes on'`,
  ],
  down: [`DROP TABLE consumer_cursor`, `DROP TABLE feed_head`, `DROP TABLE feed`, `DROP TABLE outbox`],
};
