import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { RegisterEntry } from '../register-entry.js';

/** Tells others what an entry is like now; in the transaction that changed it. */
export async function announcedEntry(
  transaction: Sql,
  entry: RegisterEntry,
  type: string,
): Promise<RegisterEntry> {
  const { id, version, divisionCode } = entry;
  await appendEvents(transaction, [
    {
      type,
      entity: 'RegisterEntry',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: stateOf(entry),
    },
  ]);
  return entry;
}

/** Without which demand it repeats: that follows from all of them, and may change when another one is entered. */
const stateOf = (entry: RegisterEntry) => ({
  divisionCode: entry.divisionCode,
  kind: entry.kind,
  title: entry.title,
  category: entry.category,
  organizationId: entry.organizationId,
  quantity: entry.quantity,
  document: entry.document,
  legalBasis: entry.legalBasis,
  decision: entry.decision,
  subject: entry.subject,
  validFrom: entry.validFrom,
  validTo: entry.validTo,
  outcome: entry.outcome,
  closingReason: entry.closingReason,
});
