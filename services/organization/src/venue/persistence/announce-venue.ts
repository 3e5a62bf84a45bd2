import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { Venue } from '../venue.js';

/** Tells others what a venue is like now; in the transaction that changed it. Never what was mediated there. */
export async function announcedVenue(transaction: Sql, venue: Venue, type: string): Promise<Venue> {
  const { id, version, ...state } = venue;
  await appendEvents(transaction, [
    {
      type,
      entity: 'Venue',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode: venue.divisionCode,
      version,
      payload: state,
    },
  ]);
  return venue;
}
