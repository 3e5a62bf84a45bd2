import { appendEvents, cityOfId, type NewEvent, type Sql } from '@governance/shared';
import type { Organization } from '../organization.js';

/** Tells others what an organization is like now; in the transaction that changed it. Never how many members it has. */
export async function announced(
  transaction: Sql,
  organization: Organization,
  type: string,
): Promise<Organization> {
  await appendEvents(transaction, [organizationEvent(organization, type)]);
  return organization;
}

/** The event that says what an organization is like now. */
export function organizationEvent(organization: Organization, type: string): NewEvent {
  const { id, version, divisionCode, name, kind, formation, level } = organization;
  const { parentId, commandedById, gridId, validFrom, validTo } = organization;
  const standing = { parentId, commandedById, gridId, validFrom, validTo };
  const payload = { divisionCode, name, kind, formation, level, ...standing };
  const cityCode = cityOfId(id);
  return { type, entity: 'Organization', entityId: id, cityCode, divisionCode, version, payload };
}
