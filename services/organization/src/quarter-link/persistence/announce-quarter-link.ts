import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { QuarterLink } from '../quarter-link.js';

/** Tells others who answers for a quarter; in the transaction that changed it. */
export async function announcedLink(transaction: Sql, link: QuarterLink, type: string): Promise<QuarterLink> {
  const { id, divisionCode, version, quarterId, kind, organizationId, since, until } = link;
  await appendEvents(transaction, [
    {
      type,
      entity: 'ResidentialQuarterLink',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, quarterId, kind, organizationId, since, until },
    },
  ]);
  return link;
}
