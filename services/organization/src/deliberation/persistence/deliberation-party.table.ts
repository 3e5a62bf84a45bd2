import { EntitySchema } from 'typeorm';

interface DeliberationPartyRow {
  cityCode: string;
  deliberationId: string;
  organizationId: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'deliberation_party_pkey' } as const;

/** Organizations that see a deliberation before it is public: who leads and proposed it, and the members of the body. */
export const deliberationPartyTable = new EntitySchema<DeliberationPartyRow>({
  name: 'DeliberationParty',
  tableName: 'deliberation_party',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    deliberationId: { ...key, name: 'deliberation_id' },
    organizationId: { ...key, name: 'organization_id' },
  },
  foreignKeys: [
    {
      name: 'deliberation_party_deliberation_fkey',
      target: 'Deliberation',
      columnNames: ['cityCode', 'deliberationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [
    { name: 'deliberation_party_organization', columns: ['organizationId', 'cityCode', 'deliberationId'] },
  ],
});
