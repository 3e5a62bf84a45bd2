import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { RegisterEntry } from '../register-entry.js';

/** Tells others what an entry is like now; in the transaction that changed it. */
export async function announcedEntry(
  transaction: Sql,
  entry: RegisterEntry,
  type: string,
): Promise<RegisterEntry> {
  const { id, version, subjectKey: _key, repeatsId: _repeats, ...state } = entry;
  await appendEvents(transaction, [
    {
      type,
      entity: 'RegisterEntry',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode: entry.divisionCode,
      version,
      payload: state,
    },
  ]);
  return entry;
}
