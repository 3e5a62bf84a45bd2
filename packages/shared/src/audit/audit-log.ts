import type { Sql } from '../database/sql.js';
import type { NewAuditEntry } from './audit-entry.js';
import { writeAudit } from './write-audit.js';

/** Writes down what is given without a transaction of its own: searches and exports. */
export interface AuditLog {
  /** Resolves when the entries are kept. Rejects when they could not be: then nothing is to be given. */
  record(...entries: readonly NewAuditEntry[]): Promise<void>;
}

/** The log of a service's own database; `whenKept` is told after each entry. */
export const auditLogIn = (database: Sql, whenKept: () => void): AuditLog => ({
  record: async (...entries) => {
    await writeAudit(database, entries);
    whenKept();
  },
});

const LOG = Symbol('audit log');

/** Lets the root fields of a request's context write to a log, and gives the context back. */
export const auditedBy = <TContext extends object>(log: AuditLog, context: TContext): TContext =>
  Object.assign(context, { [LOG]: log });

/** The log of a request's context; null in a schema that is run without a service. */
export const auditLogOf = (context: unknown): AuditLog | null =>
  (context as { readonly [LOG]?: AuditLog })[LOG] ?? null;
