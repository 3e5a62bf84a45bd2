import { EntitySchema } from 'typeorm';

interface OrganizationRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  memberCount: number | null;
}

interface OrganizationVersionRow {
  cityCode: string;
  organizationId: string;
  validFrom: Date;
  validTo: Date | null;
  divisionCode: string;
  name: string;
  nameFolded: string;
  kind: string;
  formation: string | null;
  level: string | null;
  parentId: string | null;
  commandedById: string | null;
  gridId: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'organization_pkey' } as const;
const versionKey = { primary: true, primaryKeyConstraintName: 'organization_version_pkey' } as const;

/** What an organization's id means, and how many members it has. */
export const organizationTable = new EntitySchema<OrganizationRow>({
  name: 'Organization',
  tableName: 'organization',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    memberCount: { type: 'integer', name: 'member_count', nullable: true },
  },
  checks: [{ name: 'organization_member_count', expression: 'member_count >= 0' }],
});

/** What an organization was called, what it was and under whom it stood, and when. */
export const organizationVersionTable = new EntitySchema<OrganizationVersionRow>({
  name: 'OrganizationVersion',
  tableName: 'organization_version',
  columns: {
    cityCode: { ...versionKey, type: 'text', name: 'city_code' },
    organizationId: { ...versionKey, type: 'text', name: 'organization_id' },
    validFrom: { ...versionKey, type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    divisionCode: { type: 'text', name: 'division_code' },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    kind: { type: 'text' },
    formation: { type: 'text', nullable: true },
    level: { type: 'text', nullable: true },
    parentId: { type: 'text', name: 'parent_id', nullable: true },
    commandedById: { type: 'text', name: 'commanded_by_id', nullable: true },
    gridId: { type: 'text', name: 'grid_id', nullable: true },
  },
  foreignKeys: [
    {
      name: 'organization_version_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'organization_version_parent_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'parentId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'organization_version_commander_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'commandedById'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'organization_version_period', expression: 'valid_to > valid_from' }],
  indices: [
    {
      name: 'organization_version_current',
      columns: ['cityCode', 'organizationId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    {
      name: 'organization_version_branch_of_grid',
      columns: ['cityCode', 'gridId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'organization_version_division', columns: ['cityCode', 'divisionCode', 'organizationId'] },
    { name: 'organization_version_kind', columns: ['cityCode', 'kind', 'divisionCode', 'organizationId'] },
    {
      name: 'organization_version_parent',
      columns: ['cityCode', 'parentId', 'divisionCode', 'organizationId'],
    },
    {
      name: 'organization_version_commander',
      columns: ['cityCode', 'commandedById', 'divisionCode', 'organizationId'],
      where: 'commanded_by_id IS NOT NULL',
    },
    // Compares by bytes, for LIKE with a fixed beginning, which a mapping cannot say.
    { name: 'organization_version_name_prefix', columns: ['cityCode', 'nameFolded'], synchronize: false },
  ],
});
