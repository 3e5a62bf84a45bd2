import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { ResidentialQuarter } from '../residential-quarter.js';

/** Tells others what a quarter is like now; in the transaction that changed it. */
export async function announcedQuarter(
  transaction: Sql,
  quarter: ResidentialQuarter,
  type: string,
): Promise<ResidentialQuarter> {
  const { id, divisionCode, version, name, kind, households, validFrom } = quarter;
  await appendEvents(transaction, [
    {
      type,
      entity: 'ResidentialQuarter',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, name, kind, households, validFrom },
    },
  ]);
  return quarter;
}
