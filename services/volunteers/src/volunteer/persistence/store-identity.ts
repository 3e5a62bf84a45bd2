import { cityOfId, type FieldCipher } from '@governance/shared';
import type { EntityManager } from 'typeorm';
import type { NewVolunteer } from '../volunteer.js';
import { guardianConsentTable } from './guardian-consent.table.js';
import { partyMembershipTable, volunteerIdentityTable } from './volunteer-identity.table.js';

/** What a phone's ciphertext is bound to, so that it opens in its own row alone. */
export const phonePlace = (volunteerId: string): string => `volunteer_identity.phone|${volunteerId}`;

type ToldIdentity = Pick<NewVolunteer, 'name' | 'phone' | 'partyMember' | 'guardianConsent'>;

/** Stores what identifies a volunteer. The transaction must have said who writes (`actAs`). */
export async function storeIdentity(
  manager: EntityManager,
  volunteerId: string,
  { name, phone, partyMember, guardianConsent }: ToldIdentity,
  cipher: FieldCipher,
): Promise<void> {
  const key = { cityCode: cityOfId(volunteerId), volunteerId };
  const encrypted = phone === null ? null : cipher.encrypt(phone, phonePlace(volunteerId));
  await manager.insert(volunteerIdentityTable, {
    ...key,
    name,
    phoneAlgorithm: encrypted?.algorithm ?? null,
    phoneKeyId: encrypted?.keyId ?? null,
    phoneCiphertext: encrypted?.ciphertext ?? null,
  });
  if (partyMember !== null) await manager.insert(partyMembershipTable, { ...key, partyMember });
  if (guardianConsent !== null) await manager.insert(guardianConsentTable, { ...key, ...guardianConsent });
}
