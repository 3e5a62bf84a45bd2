import type { Sql as SqlText } from 'sql-template-tag';

/**
 * One place to send statements to: a connection in a transaction, or a pool.
 *
 * TypeORM's `EntityManager` and `DataSource` satisfy it. A statement whose outermost command is UPDATE or DELETE
 * has no rows to hand back (TypeORM answers those in another shape): wrap it in `WITH … SELECT`.
 */
export interface Sql {
  query(text: string, parameters?: unknown[]): Promise<unknown[]>;
}

/**
 * Runs work in one transaction: commits when it resolves, rolls back when it rejects.
 * `(work) => dataSource.transaction(work)` is one. Expects READ COMMITTED, PostgreSQL's default.
 */
export type TransactionRunner = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;

/** Runs a tagged-template query and answers its rows. The caller states their shape. */
export async function rowsOf<TRow>(sql: Sql, query: SqlText): Promise<TRow[]> {
  return (await sql.query(query.text, [...query.values])) as TRow[];
}
