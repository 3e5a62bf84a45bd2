import { EntitySchema } from 'typeorm';

interface ReporterContactRow {
  cityCode: string;
  requestId: string;
  algorithm: string;
  keyId: string;
  nameCiphertext: string | null;
  phoneCiphertext: string | null;
}

/** Encrypted contacts of reporters, under row level security. */
export const reporterContactTable = new EntitySchema<ReporterContactRow>({
  name: 'ReporterContact',
  tableName: 'service_request_contact',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'service_request_contact_pkey',
    },
    requestId: {
      type: 'text',
      name: 'request_id',
      primary: true,
      primaryKeyConstraintName: 'service_request_contact_pkey',
    },
    algorithm: { type: 'text' },
    keyId: { type: 'text', name: 'key_id' },
    nameCiphertext: { type: 'text', name: 'name_ciphertext', nullable: true },
    phoneCiphertext: { type: 'text', name: 'phone_ciphertext', nullable: true },
  },
  foreignKeys: [
    {
      name: 'service_request_contact_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'service_request_contact_key_fkey',
      target: 'ContactKey',
      columnNames: ['cityCode', 'keyId'],
      referencedColumnNames: ['cityCode', 'keyId'],
    },
  ],
  indices: [{ name: 'service_request_contact_key', columns: ['cityCode', 'keyId', 'requestId'] }],
});
