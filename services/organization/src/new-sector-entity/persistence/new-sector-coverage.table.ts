import { EntitySchema } from 'typeorm';

interface NewSectorCoverageRow {
  cityCode: string;
  entityId: string;
  validFrom: Date;
  validTo: Date | null;
  mode: string;
  coveringOrganizationId: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'new_sector_coverage_pkey' } as const;

/** How entities of the new sectors were covered, and when. A closed entity keeps its last row open. */
export const newSectorCoverageTable = new EntitySchema<NewSectorCoverageRow>({
  name: 'NewSectorCoverage',
  tableName: 'new_sector_coverage',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    entityId: { ...key, name: 'entity_id' },
    validFrom: { ...key, type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    mode: { type: 'text' },
    coveringOrganizationId: { type: 'text', name: 'covering_organization_id', nullable: true },
  },
  foreignKeys: [
    {
      name: 'new_sector_coverage_entity_fkey',
      target: 'NewSectorEntity',
      columnNames: ['cityCode', 'entityId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'new_sector_coverage_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'coveringOrganizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'new_sector_coverage_period', expression: 'valid_to > valid_from' }],
  indices: [
    {
      name: 'new_sector_coverage_current',
      columns: ['cityCode', 'entityId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'new_sector_coverage_organization', columns: ['cityCode', 'coveringOrganizationId'] },
  ],
});
