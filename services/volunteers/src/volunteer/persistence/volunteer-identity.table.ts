import { EntitySchema } from 'typeorm';

interface VolunteerIdentityRow {
  cityCode: string;
  volunteerId: string;
  name: string;
  phoneAlgorithm: string | null;
  phoneKeyId: string | null;
  phoneCiphertext: string | null;
}

interface PartyMembershipRow {
  cityCode: string;
  volunteerId: string;
  partyMember: boolean;
}

/** Name and phone of volunteers. Under row level security: reads that do not say who reads find nothing. */
export const volunteerIdentityTable = new EntitySchema<VolunteerIdentityRow>({
  name: 'VolunteerIdentity',
  tableName: 'volunteer_identity',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'volunteer_identity_pkey',
    },
    volunteerId: {
      type: 'text',
      name: 'volunteer_id',
      primary: true,
      primaryKeyConstraintName: 'volunteer_identity_pkey',
    },
    name: { type: 'text' },
    phoneAlgorithm: { type: 'text', name: 'phone_algorithm', nullable: true },
    phoneKeyId: { type: 'text', name: 'phone_key_id', nullable: true },
    phoneCiphertext: { type: 'text', name: 'phone_ciphertext', nullable: true },
  },
  foreignKeys: [
    {
      name: 'volunteer_identity_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'volunteer_identity_key_fkey',
      target: 'ContactKey',
      columnNames: ['cityCode', 'phoneKeyId'],
      referencedColumnNames: ['cityCode', 'keyId'],
    },
  ],
  indices: [{ name: 'volunteer_identity_key', columns: ['cityCode', 'phoneKeyId', 'volunteerId'] }],
  checks: [
    {
      name: 'volunteer_identity_phone',
      expression: 'num_nulls(phone_algorithm, phone_key_id, phone_ciphertext) IN (0, 3)',
    },
  ],
});

/** Which volunteers are members of the party, of those who told it. Under row level security of its own. */
export const partyMembershipTable = new EntitySchema<PartyMembershipRow>({
  name: 'VolunteerPartyMembership',
  tableName: 'volunteer_party_membership',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'volunteer_party_membership_pkey',
    },
    volunteerId: {
      type: 'text',
      name: 'volunteer_id',
      primary: true,
      primaryKeyConstraintName: 'volunteer_party_membership_pkey',
    },
    partyMember: { type: 'boolean', name: 'party_member' },
  },
  foreignKeys: [
    {
      name: 'volunteer_party_membership_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
});
