import { EntitySchema } from 'typeorm';

interface ServiceRequestPartyRow {
  cityCode: string;
  requestId: string;
  organizationId: string;
}

/** Organizations that got a request; they see it. */
export const partyTable = new EntitySchema<ServiceRequestPartyRow>({
  name: 'ServiceRequestParty',
  tableName: 'service_request_party',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'service_request_party_pkey',
    },
    requestId: {
      type: 'text',
      name: 'request_id',
      primary: true,
      primaryKeyConstraintName: 'service_request_party_pkey',
    },
    organizationId: {
      type: 'text',
      name: 'organization_id',
      primary: true,
      primaryKeyConstraintName: 'service_request_party_pkey',
    },
  },
  foreignKeys: [
    {
      name: 'service_request_party_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [
    { name: 'service_request_party_organization', columns: ['organizationId', 'cityCode', 'requestId'] },
  ],
});
