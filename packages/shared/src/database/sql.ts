import type { Sql as SqlText } from 'sql-template-tag';

/** The least that a statement needs. TypeORM's `DataSource` and `EntityManager` are ones. */
export interface Sql {
  query(text: string, parameters?: unknown[]): Promise<unknown>;
}

/** Runs work in one transaction: all of it is kept, or nothing. */
export type TransactionRunner = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;

/** Runs a tagged-template query and answers its rows. The caller states their shape. */
export async function rowsOf<TRow>(sql: Sql, query: SqlText): Promise<TRow[]> {
  return (await sql.query(query.text, [...query.values])) as TRow[];
}
