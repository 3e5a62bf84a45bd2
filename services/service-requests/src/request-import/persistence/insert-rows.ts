import type { Sql } from '@governance/shared';

/** A row by the names of its columns; times as they are. */
export type NewRow = Readonly<Record<string, string | number | boolean | Date | null>>;

/**
 * Stores rows of one table that all name the same columns, with one statement of one parameter, however many they are.
 * The names are ours, never a client's.
 */
export async function insertRows(database: Sql, table: string, rows: readonly NewRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await database.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}
