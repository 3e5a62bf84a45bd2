import type { NewAuditEntry } from '../audit/audit-entry.js';
import { writeAudit } from '../audit/write-audit.js';
import type { Sql, TransactionRunner } from '../database/sql.js';
import { cityOfId } from '../ids/entity-id.js';
import type { Viewer } from '../trust/viewer.js';
import { actAs } from './act-as.js';

/** A read of personal data, as the audit writes it down. */
export interface PersonalRead {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** The noun that the data are about, e.g. `Volunteer`. */
  readonly entity: string;
  /** Names of the fields that are given. */
  readonly fields: readonly string[];
  /** Why, a stable word, e.g. `SHOW_VOLUNTEER`. */
  readonly purpose: string;
}

/**
 * Reads personal data in a transaction of its own: says who reads, selects, writes one audit row for each row found,
 * and answers after the commit. Rows that the tables' policies hide are absent. Rejects without data when the audit
 * cannot be written. `id` is the entity id that the row is about; ids of one city at a time, so that one shard answers.
 */
export async function readPersonal<TRow extends { readonly id: string }>(
  transaction: TransactionRunner,
  read: PersonalRead,
  select: (database: Sql) => Promise<readonly TRow[]>,
): Promise<readonly TRow[]> {
  return transaction(async (database) => {
    await actAs(database, read.viewer);
    const rows = await select(database);
    await writeAudit(database, entriesOf(read, rows));
    return rows;
  });
}

const entriesOf = (
  { viewer, requestId, entity, fields, purpose }: PersonalRead,
  rows: readonly { readonly id: string }[],
): readonly NewAuditEntry[] =>
  rows.map(({ id }) => ({
    action: 'READ',
    actor: { viewer, requestId },
    cityCode: cityOfId(id),
    entity,
    entityId: id,
    fields,
    purpose,
    count: 1,
  }));
