import { EntitySchema } from 'typeorm';

interface DutyAdmissionRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  status: string;
  requestingOrganizationId: string;
  requestedBySubject: string;
  level: string;
  title: string;
  legalBasis: string;
  fundsYuan: number | null;
  staff: number | null;
  validTo: string | null;
  requestedAt: Date;
  decidedAt: Date | null;
  reason: string | null;
  dutyItemId: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'duty_admission_pkey' } as const;

/** Requests of departments to let in a task, and what was decided. */
export const dutyAdmissionTable = new EntitySchema<DutyAdmissionRow>({
  name: 'DutyAdmission',
  tableName: 'duty_admission',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    status: { type: 'text' },
    requestingOrganizationId: { type: 'text', name: 'requesting_organization_id' },
    requestedBySubject: { type: 'text', name: 'requested_by_subject' },
    level: { type: 'text' },
    title: { type: 'text' },
    legalBasis: { type: 'text', name: 'legal_basis' },
    fundsYuan: { type: 'integer', name: 'funds_yuan', nullable: true },
    staff: { type: 'integer', nullable: true },
    validTo: { type: 'date', name: 'valid_to', nullable: true },
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    decidedAt: { type: 'timestamptz', name: 'decided_at', nullable: true },
    reason: { type: 'text', nullable: true },
    dutyItemId: { type: 'text', name: 'duty_item_id', nullable: true },
  },
  foreignKeys: [
    {
      name: 'duty_admission_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'requestingOrganizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'duty_admission_item_fkey',
      target: 'DutyItem',
      columnNames: ['cityCode', 'dutyItemId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'duty_admission_item', expression: `(status = 'APPROVED') = (duty_item_id IS NOT NULL)` },
    { name: 'duty_admission_decided', expression: `(status = 'REQUESTED') = (decided_at IS NULL)` },
    { name: 'duty_admission_reason', expression: `status <> 'REJECTED' OR reason IS NOT NULL` },
  ],
  indices: [
    { name: 'duty_admission_division', columns: ['cityCode', 'divisionCode', 'id'] },
    {
      name: 'duty_admission_organization',
      columns: ['cityCode', 'requestingOrganizationId', 'divisionCode', 'id'],
    },
  ],
});
