import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { Organization } from '../organization.js';

/** Tells others what an organization is like now; in the transaction that changed it. Never how many members it has. */
export async function announced(
  transaction: Sql,
  organization: Organization,
  type: string,
): Promise<Organization> {
  const { id, divisionCode, version, name, kind, formation, level, parentId, gridId, validFrom, validTo } =
    organization;
  await appendEvents(transaction, [
    {
      type,
      entity: 'Organization',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, name, kind, formation, level, parentId, gridId, validFrom, validTo },
    },
  ]);
  return organization;
}
