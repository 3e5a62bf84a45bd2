import type { Sql } from '../database/sql.js';

const audited = new WeakSet<Sql>();

/** Remembers that this transaction has written to the audit. */
export const noteAudited = (transaction: Sql): void => {
  audited.add(transaction);
};

/** Whether this transaction has written to the audit. */
export const isAudited = (transaction: Sql): boolean => audited.has(transaction);
