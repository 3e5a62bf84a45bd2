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
