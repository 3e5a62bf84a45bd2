import { EntitySchema } from 'typeorm';

interface VolunteerRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  subject: string | null;
  maskedName: string;
  homeOrganizationId: string | null;
  ageBand: string | null;
  skills: string[];
  registeredAt: Date;
  availability: string[];
  consentedAt: Date | null;
  leftAt: Date | null;
}

/** Volunteers, without what identifies them. */
export const volunteerTable = new EntitySchema<VolunteerRow>({
  name: 'Volunteer',
  tableName: 'volunteer',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName: 'volunteer_pkey' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'volunteer_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    subject: { type: 'text', nullable: true },
    maskedName: { type: 'text', name: 'masked_name' },
    homeOrganizationId: { type: 'text', name: 'home_organization_id', nullable: true },
    ageBand: { type: 'text', name: 'age_band', nullable: true },
    skills: { type: 'text', array: true },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
    availability: { type: 'text', array: true, default: () => "'{}'" },
    consentedAt: { type: 'timestamptz', precision: 3, name: 'consented_at', nullable: true },
    leftAt: { type: 'timestamptz', name: 'left_at', nullable: true },
  },
  uniques: [{ name: 'volunteer_subject_once', columns: ['cityCode', 'subject'] }],
  checks: [
    { name: 'volunteer_skills', expression: 'cardinality(skills) <= 20' },
    { name: 'volunteer_availability', expression: 'cardinality(availability) <= 21' },
    {
      name: 'volunteer_left',
      expression:
        'left_at IS NULL OR (subject IS NULL AND age_band IS NULL AND cardinality(skills) = 0 AND cardinality(availability) = 0)',
    },
  ],
  indices: [
    { name: 'volunteer_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'volunteer_home', columns: ['cityCode', 'homeOrganizationId', 'divisionCode', 'id'] },
  ],
});
