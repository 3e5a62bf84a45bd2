import {
  type MaskedBooleanType,
  type MaskedStringType,
  shown,
  type Viewer,
  withheld,
} from '@governance/shared';
import { mayReadIdentity, mayReadPartyMembership } from './volunteer.policy.js';
import type { Volunteer } from './volunteer.js';
import type { PartyMembership, VolunteerName, VolunteerPhone } from './volunteer-identity.js';

/** Reads one volunteer's part of the protected tables; null when the database does not give it. */
type Reading<T> = (id: string) => Promise<T | null>;

/** The name in full for whom it concerns, else the surname. The protected table is read for the former alone. */
export async function disclosedName(
  viewer: Viewer,
  volunteer: Volunteer,
  read: Reading<VolunteerName>,
): Promise<MaskedStringType> {
  const found = mayReadIdentity(viewer, volunteer) ? await read(volunteer.id) : null;
  return found ? shown(found.name) : withheld('NOT_YOURS', volunteer.maskedName);
}

/** The phone number for whom it concerns. */
export async function disclosedPhone(
  viewer: Viewer,
  volunteer: Volunteer,
  read: Reading<VolunteerPhone>,
): Promise<MaskedStringType> {
  const found = mayReadIdentity(viewer, volunteer) ? await read(volunteer.id) : null;
  return found ? shown(found.phone) : withheld('NOT_YOURS');
}

/** Party membership for whom it concerns; without a value when it was not told. */
export async function disclosedPartyMembership(
  viewer: Viewer,
  volunteer: Volunteer,
  read: Reading<PartyMembership>,
): Promise<MaskedBooleanType> {
  if (!mayReadPartyMembership(viewer, volunteer)) return { value: null, masked: true, reason: 'NOT_YOURS' };
  const found = await read(volunteer.id);
  return { value: found?.partyMember ?? null, masked: false, reason: null };
}
