/** Columns of a figure's increments added up, by day or by month. The city leads, as everywhere. */
const rollup = (table: string, unit: string): string => `CREATE TABLE ${table} (
  city_code text NOT NULL,
  scope text NOT NULL,
  measure text NOT NULL,
  dimension text NOT NULL,
  ${unit} date NOT NULL,
  amount bigint NOT NULL,
  CONSTRAINT ${table}_pkey PRIMARY KEY (city_code, scope, measure, dimension, ${unit})
)`;

/**
 * The tables that a service needs to count without scanning its facts, as statements for a migration, one a string:
 * `stat_delta` (committed increments, not yet added up), `stat_day` and `stat_month` (added up for each place and
 * every place above it, and for each organization), `stat_city` (the cities that have figures, one row each; whoever
 * moves a city's increments locks its row) and `closed_month` (months whose figures were published).
 *
 * A province's row belongs to the city whose increments it adds up: a province has one for each of its cities, and
 * its figure is their sum. So every row can be written by the node that holds the city.
 */
export const statisticTablesSql: { readonly up: readonly string[]; readonly down: readonly string[] } = {
  up: [
    `CREATE TABLE stat_delta (
      city_code text NOT NULL,
      seq bigint GENERATED ALWAYS AS IDENTITY,
      scope text NOT NULL,
      day date NOT NULL,
      measure text NOT NULL,
      dimension text NOT NULL DEFAULT '',
      amount bigint NOT NULL,
      CONSTRAINT stat_delta_pkey PRIMARY KEY (city_code, seq),
      CONSTRAINT stat_delta_city_code_check CHECK (city_code = left(scope, 4)),
      CONSTRAINT stat_delta_amount_check CHECK (amount <> 0)
    )`,
    // Filled and emptied all day, like the outbox: vacuum it by its traffic, since its size says nothing.
    `ALTER TABLE stat_delta SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)`,
    rollup('stat_day', 'day'),
    rollup('stat_month', 'month'),
    `CREATE TABLE stat_city (
      city_code text NOT NULL,
      CONSTRAINT stat_city_pkey PRIMARY KEY (city_code)
    )`,
    `CREATE TABLE closed_month (
      city_code text NOT NULL,
      month date NOT NULL,
      edition integer NOT NULL,
      published_at timestamptz NOT NULL,
      CONSTRAINT closed_month_pkey PRIMARY KEY (city_code, month),
      CONSTRAINT closed_month_edition_check CHECK (edition > 0)
    )`,
    `COMMENT ON COLUMN stat_delta.scope IS 'a division code, which counts for every place above it, or an organization id'`,
    `COMMENT ON COLUMN stat_month.month IS 'first day of the month'`,
    `COMMENT ON COLUMN closed_month.edition IS 'how many times the figures of this month were published'`,
  ],
  down: ['closed_month', 'stat_city', 'stat_month', 'stat_day', 'stat_delta'].map(
    (table) => `DROP TABLE ${table}`,
  ),
};

/** The columns of a rollup's key, the unit of time before or after the dimension. */
const keyed = (table: string, ...last: readonly string[]): string =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${table}_pkey,
    ADD CONSTRAINT ${table}_pkey PRIMARY KEY (city_code, scope, measure, ${last.join(', ')})`;

/**
 * Puts time before the dimension in the keys of the rollups, as statements for a migration, one a string. Days of a
 * measure are one stretch of the key then, however many dimensions it has: a period that begins in the middle of a month
 * reads the days at its edges alone, and not those of the whole history.
 */
export const statisticKeysSql: { readonly up: readonly string[]; readonly down: readonly string[] } = {
  up: [keyed('stat_day', 'day', 'dimension'), keyed('stat_month', 'month', 'dimension')],
  down: [keyed('stat_day', 'dimension', 'day'), keyed('stat_month', 'dimension', 'month')],
};
