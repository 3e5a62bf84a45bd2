import { EntitySchema } from 'typeorm';

interface GuardianConsentRow {
  cityCode: string;
  volunteerId: string;
  givenAt: Date;
  relation: string;
}

const key = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'volunteer_guardian_consent_pkey',
} as const;

/** That a guardian agreed for a child, and never who. Under row level security of its own. */
export const guardianConsentTable = new EntitySchema<GuardianConsentRow>({
  name: 'VolunteerGuardianConsent',
  tableName: 'volunteer_guardian_consent',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    volunteerId: { ...key, name: 'volunteer_id' },
    givenAt: { type: 'timestamptz', name: 'given_at' },
    relation: { type: 'text' },
  },
  foreignKeys: [
    {
      name: 'volunteer_guardian_consent_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
});
