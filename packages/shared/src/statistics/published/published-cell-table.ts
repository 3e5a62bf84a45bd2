/**
 * The table of what is published about people, as statements for a migration, one a string. A cell is computed once,
 * when its month closes, and stays. `amount` is null for a hidden one; what is below a hidden place has no row, and
 * where nothing above is hidden either, no row means 0.
 */
export const publishedCellTableSql: { readonly up: readonly string[]; readonly down: readonly string[] } = {
  up: [
    `CREATE TABLE published_cell (
      city_code text NOT NULL,
      division_code text NOT NULL,
      measure text NOT NULL,
      month date NOT NULL,
      amount bigint,
      CONSTRAINT published_cell_pkey PRIMARY KEY (city_code, division_code, measure, month),
      CONSTRAINT published_cell_first_day CHECK (EXTRACT(day FROM month) = 1)
    )`,
  ],
  down: [`DROP TABLE published_cell`],
};
