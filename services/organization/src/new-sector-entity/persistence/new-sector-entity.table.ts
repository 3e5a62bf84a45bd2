import { EntitySchema } from 'typeorm';

interface NewSectorEntityRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  kind: string;
  name: string;
  nameFolded: string;
  uscc: string | null;
  organizationId: string | null;
  employees: string | null;
  partyMembers: number | null;
  externalSystem: string | null;
  externalId: string | null;
  validFrom: Date;
  validTo: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'new_sector_entity_pkey' } as const;

/** Entities of the new sectors. */
export const newSectorEntityTable = new EntitySchema<NewSectorEntityRow>({
  name: 'NewSectorEntity',
  tableName: 'new_sector_entity',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    kind: { type: 'text' },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    uscc: { type: 'text', nullable: true },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    employees: { type: 'text', nullable: true },
    partyMembers: { type: 'integer', name: 'party_members', nullable: true },
    externalSystem: { type: 'text', name: 'external_system', nullable: true },
    externalId: { type: 'text', name: 'external_id', nullable: true },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    {
      name: 'new_sector_entity_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'new_sector_entity_party_members', expression: 'party_members >= 0' },
    { name: 'new_sector_entity_period', expression: 'valid_to > valid_from' },
  ],
  indices: [
    { name: 'new_sector_entity_division', columns: ['cityCode', 'divisionCode', 'id'] },
    { name: 'new_sector_entity_kind', columns: ['cityCode', 'kind', 'divisionCode', 'id'] },
    {
      name: 'new_sector_entity_uscc',
      columns: ['cityCode', 'uscc'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    {
      name: 'new_sector_entity_organization',
      columns: ['cityCode', 'organizationId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    {
      name: 'new_sector_entity_external',
      columns: ['cityCode', 'externalSystem', 'externalId'],
      unique: true,
    },
  ],
});
