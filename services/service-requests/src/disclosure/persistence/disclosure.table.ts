import { EntitySchema } from 'typeorm';

interface DisclosureRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  requestId: string;
  categoryCode: string;
  version: number;
  problem: string | null;
  result: string | null;
  redactionNote: string | null;
  organizationId: string | null;
  publishedAt: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'disclosure_pkey' } as const;

/** Problems and results that were published; of a withdrawn one the stub alone. */
export const disclosureTable = new EntitySchema<DisclosureRow>({
  name: 'Disclosure',
  tableName: 'disclosure',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    requestId: { type: 'text', name: 'request_id' },
    categoryCode: { type: 'text', name: 'category_code' },
    version: { type: 'integer' },
    problem: { type: 'text', nullable: true },
    result: { type: 'text', nullable: true },
    redactionNote: { type: 'text', name: 'redaction_note', nullable: true },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    publishedAt: { type: 'timestamptz', precision: 3, name: 'published_at' },
    withdrawnAt: { type: 'timestamptz', precision: 3, name: 'withdrawn_at', nullable: true },
    withdrawalReason: { type: 'text', name: 'withdrawal_reason', nullable: true },
  },
  foreignKeys: [
    {
      name: 'disclosure_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'disclosure_stub',
      expression: '(withdrawn_at IS NULL) = (problem IS NOT NULL) AND (problem IS NULL) = (result IS NULL)',
    },
    { name: 'disclosure_withdrawal', expression: '(withdrawn_at IS NULL) = (withdrawal_reason IS NULL)' },
  ],
  indices: [
    {
      name: 'disclosure_once',
      columns: ['cityCode', 'requestId'],
      unique: true,
      where: 'withdrawn_at IS NULL',
    },
    { name: 'disclosure_division', columns: ['cityCode', 'divisionCode', 'publishedAt', 'id'] },
    { name: 'disclosure_published', columns: ['cityCode', 'publishedAt', 'id'] },
  ],
});
