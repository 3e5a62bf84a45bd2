import { EntitySchema } from 'typeorm';

interface OrganizationProfileRow {
  cityCode: string;
  organizationId: string;
  uscc: string | null;
  strand: string | null;
  industry: string | null;
  memberHouseholds: number | null;
}

interface OrganizationAffiliationRow {
  cityCode: string;
  organizationId: string;
  kind: string;
  validFrom: Date;
  validTo: Date | null;
  toOrganizationId: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'organization_profile_pkey' } as const;
const tieKey = { primary: true, primaryKeyConstraintName: 'organization_affiliation_pkey' } as const;

/** What is known of organizations besides their names, kinds and places. Not every one has a row. */
export const organizationProfileTable = new EntitySchema<OrganizationProfileRow>({
  name: 'OrganizationProfile',
  tableName: 'organization_profile',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    organizationId: { ...key, name: 'organization_id' },
    uscc: { type: 'text', nullable: true },
    strand: { type: 'text', nullable: true },
    industry: { type: 'text', nullable: true },
    memberHouseholds: { type: 'integer', name: 'member_households', nullable: true },
  },
  foreignKeys: [
    {
      name: 'organization_profile_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'organization_profile_households', expression: 'member_households >= 0' }],
  indices: [{ name: 'organization_profile_uscc', columns: ['cityCode', 'uscc'], unique: true }],
});

/** To whom organizations belong besides standing under them, and when. */
export const organizationAffiliationTable = new EntitySchema<OrganizationAffiliationRow>({
  name: 'OrganizationAffiliation',
  tableName: 'organization_affiliation',
  columns: {
    cityCode: { ...tieKey, type: 'text', name: 'city_code' },
    organizationId: { ...tieKey, type: 'text', name: 'organization_id' },
    kind: { ...tieKey, type: 'text' },
    validFrom: { ...tieKey, type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    toOrganizationId: { type: 'text', name: 'to_organization_id' },
  },
  foreignKeys: [
    {
      name: 'organization_affiliation_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'organization_affiliation_to_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'toOrganizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'organization_affiliation_period', expression: 'valid_to > valid_from' },
    { name: 'organization_affiliation_other', expression: 'to_organization_id <> organization_id' },
  ],
  indices: [
    {
      name: 'organization_affiliation_current',
      columns: ['cityCode', 'organizationId', 'kind'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'organization_affiliation_to', columns: ['cityCode', 'toOrganizationId'] },
  ],
});
