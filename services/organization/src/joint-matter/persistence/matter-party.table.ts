import { EntitySchema } from 'typeorm';

interface MatterPartyRow {
  cityCode: string;
  matterId: string;
  organizationId: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'joint_matter_party_pkey' } as const;

/** Organizations that see a matter: who raised it, who carries it out, and the members of the body. */
export const matterPartyTable = new EntitySchema<MatterPartyRow>({
  name: 'JointMatterParty',
  tableName: 'joint_matter_party',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    matterId: { ...key, name: 'matter_id' },
    organizationId: { ...key, name: 'organization_id' },
  },
  foreignKeys: [
    {
      name: 'joint_matter_party_matter_fkey',
      target: 'JointMatter',
      columnNames: ['cityCode', 'matterId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [{ name: 'joint_matter_party_organization', columns: ['organizationId', 'cityCode', 'matterId'] }],
});
