import { EntitySchema } from 'typeorm';
import { sameCityKey } from './working-columns.js';

interface CoBuildingPartyRow {
  cityCode: string;
  itemId: string;
  organizationId: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'co_building_party_pkey' } as const;

/** Which organizations are party to which need, resource or project, and so see it. */
export const coBuildingPartyTable = new EntitySchema<CoBuildingPartyRow>({
  name: 'CoBuildingParty',
  tableName: 'co_building_party',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    itemId: { ...key, name: 'item_id' },
    organizationId: { ...key, name: 'organization_id' },
  },
  foreignKeys: [sameCityKey('co_building_party_organization_fkey', 'Organization', 'organizationId')],
  indices: [{ name: 'co_building_party_organization', columns: ['cityCode', 'organizationId', 'itemId'] }],
});
