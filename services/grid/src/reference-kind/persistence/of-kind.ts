import { isPrintable } from '@governance/shared';
import sql, { raw, type Sql as SqlText } from 'sql-template-tag';

/** Rows of a kind. What cannot be a code finds nothing: PostgreSQL refuses some characters even in a question. */
export const ofKind = (alias: string, kind: string): SqlText =>
  isPrintable(kind) ? sql`${raw(alias)}.kind = ${kind}` : sql`FALSE`;
