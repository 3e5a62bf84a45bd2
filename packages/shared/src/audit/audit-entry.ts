import type { Viewer } from '../trust/viewer.js';

/** What was done: a read of personal data, a search of working rows, a change, data handed to an outsider, or a change of keys. */
export const AUDIT_ACTIONS = ['READ', 'SEARCH', 'WRITE', 'EXPORT', 'REKEY'] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who does it, and under which request id it is logged. */
export interface Actor {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** One line of the audit, before it is written down. It never holds what a field says. */
export interface NewAuditEntry {
  readonly action: AuditAction;
  readonly actor: Actor;
  /** First four digits of the place, or `NATIONWIDE`. */
  readonly cityCode: string;
  /** The noun that it is about, e.g. `Volunteer`. */
  readonly entity: string;
  /** Which one; null where it is about many. */
  readonly entityId: string | null;
  /** Names of the fields that were given, searched by or changed. */
  readonly fields: readonly string[];
  /** Why, a stable word: the purpose of a read, the field of the graph, the stream. */
  readonly purpose: string;
  /** How many things were given, found or changed. */
  readonly count: number;
}
