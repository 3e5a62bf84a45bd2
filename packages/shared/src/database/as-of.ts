import sql, { raw, type Sql } from 'sql-template-tag';

/** The version rows that hold at an instant; without one, those that hold now. `alias` is ours, never a client's. */
export const validAt = (alias: string, asOf: Date | null): Sql =>
  asOf === null
    ? sql`${raw(alias)}.valid_to IS NULL`
    : sql`${raw(alias)}.valid_from <= ${asOf} AND (${raw(alias)}.valid_to IS NULL OR ${raw(alias)}.valid_to > ${asOf})`;
