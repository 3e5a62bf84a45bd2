import { EntitySchema } from 'typeorm';

interface ServiceRequestExternalRefRow {
  cityCode: string;
  system: string;
  externalId: string;
  requestId: string;
}

/** What other systems call a request. */
export const externalRefTable = new EntitySchema<ServiceRequestExternalRefRow>({
  name: 'ServiceRequestExternalRef',
  tableName: 'service_request_external_ref',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'service_request_external_ref_pkey',
    },
    system: { type: 'text', primary: true, primaryKeyConstraintName: 'service_request_external_ref_pkey' },
    externalId: {
      type: 'text',
      name: 'external_id',
      primary: true,
      primaryKeyConstraintName: 'service_request_external_ref_pkey',
    },
    requestId: { type: 'text', name: 'request_id' },
  },
  foreignKeys: [
    {
      name: 'service_request_external_ref_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [{ name: 'service_request_external_ref_id', columns: ['externalId', 'system'] }],
});
