import { EntitySchema } from 'typeorm';

interface VolunteerOrganizationRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  name: string;
  nameFolded: string;
  uscc: string | null;
  sponsorId: string | null;
  categories: string[];
  validFrom: Date;
  validTo: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'volunteer_organization_pkey' } as const;

/** Registered organizations of volunteers. */
export const volunteerOrganizationTable = new EntitySchema<VolunteerOrganizationRow>({
  name: 'VolunteerOrganization',
  tableName: 'volunteer_organization',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    uscc: { type: 'text', nullable: true },
    sponsorId: { type: 'text', name: 'sponsor_id', nullable: true },
    categories: { type: 'text', array: true },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  checks: [
    { name: 'volunteer_organization_period', expression: 'valid_to >= valid_from' },
    { name: 'volunteer_organization_categories', expression: 'cardinality(categories) <= 10' },
  ],
  indices: [
    { name: 'volunteer_organization_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'volunteer_organization_sponsor', columns: ['cityCode', 'sponsorId', 'divisionCode', 'id'] },
    {
      name: 'volunteer_organization_uscc',
      columns: ['cityCode', 'uscc'],
      unique: true,
      where: 'valid_to IS NULL',
    },
  ],
});
