import { EntitySchema } from 'typeorm';

interface ExternalRefRow {
  cityCode: string;
  system: string;
  externalId: string;
  organizationId: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'external_ref_pkey' } as const;

/** Which organization another system's name stands for. */
export const externalRefTable = new EntitySchema<ExternalRefRow>({
  name: 'ExternalRef',
  tableName: 'external_ref',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    system: key,
    externalId: { ...key, name: 'external_id' },
    organizationId: { type: 'text', name: 'organization_id' },
  },
  foreignKeys: [
    {
      name: 'external_ref_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [{ name: 'external_ref_organization', columns: ['cityCode', 'organizationId'] }],
});
