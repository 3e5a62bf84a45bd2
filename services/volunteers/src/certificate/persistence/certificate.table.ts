import { EntitySchema } from 'typeorm';
import type { CertificateProof } from '../certificate.js';

interface CertificateRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  code: string;
  volunteerId: string;
  fromDay: string;
  toDay: string;
  hours: number;
  activities: number;
  proofs: readonly CertificateProof[];
  issuerId: string | null;
  issuedAt: Date;
  revokedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'certificate_pkey' } as const;

/** Certificates as they were issued. */
export const certificateTable = new EntitySchema<CertificateRow>({
  name: 'Certificate',
  tableName: 'certificate',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    code: { type: 'text' },
    volunteerId: { type: 'text', name: 'volunteer_id' },
    fromDay: { type: 'date', name: 'from_day' },
    toDay: { type: 'date', name: 'to_day' },
    hours: { type: 'numeric', precision: 8, scale: 1 },
    activities: { type: 'integer' },
    proofs: { type: 'jsonb' },
    issuerId: { type: 'text', name: 'issuer_id', nullable: true },
    issuedAt: { type: 'timestamptz', precision: 3, name: 'issued_at' },
    revokedAt: { type: 'timestamptz', precision: 3, name: 'revoked_at', nullable: true },
  },
  uniques: [{ name: 'certificate_code', columns: ['cityCode', 'code'] }],
  foreignKeys: [
    {
      name: 'certificate_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  indices: [{ name: 'certificate_volunteer', columns: ['cityCode', 'volunteerId', 'fromDay'] }],
});
