import { EntitySchema } from 'typeorm';

interface InspectionFindingRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  inspectionId: string;
  siteNumber: number | null;
  description: string;
  severity: string;
  responsibleId: string;
  status: string;
  openedAt: Date;
  dueDay: string | null;
  rectifiedAt: Date | null;
  confirmedAt: Date | null;
  requestId: string | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'inspection_finding_pkey' } as const;
const text = { type: 'text' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Findings of joint inspections as they stand now. */
export const inspectionFindingTable = new EntitySchema<InspectionFindingRow>({
  name: 'InspectionFinding',
  tableName: 'inspection_finding',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { ...text, name: 'division_code' },
    divisionCodeThen: { ...text, name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    inspectionId: { ...text, name: 'inspection_id' },
    siteNumber: { type: 'integer', name: 'site_number', nullable: true },
    description: { ...text },
    severity: { ...text },
    responsibleId: { ...text, name: 'responsible_id' },
    status: { ...text },
    openedAt: { ...instant, name: 'opened_at' },
    dueDay: { type: 'date', name: 'due_day', nullable: true },
    rectifiedAt: { ...instant, name: 'rectified_at', nullable: true },
    confirmedAt: { ...instant, name: 'confirmed_at', nullable: true },
    requestId: { ...text, name: 'request_id', nullable: true },
  },
  foreignKeys: [
    {
      name: 'inspection_finding_inspection_fkey',
      target: 'JointInspection',
      columnNames: ['cityCode', 'inspectionId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'inspection_finding_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'inspection_finding_due', expression: "status <> 'RECTIFYING' OR due_day IS NOT NULL" },
    {
      name: 'inspection_finding_rectified',
      expression: "(rectified_at IS NOT NULL) = (status IN ('RECTIFIED_ON_SITE', 'RECTIFIED', 'CONFIRMED'))",
    },
    {
      name: 'inspection_finding_confirmed',
      expression: "(confirmed_at IS NOT NULL) = (status = 'CONFIRMED')",
    },
  ],
  indices: [
    { name: 'inspection_finding_of', columns: ['cityCode', 'inspectionId', 'openedAt', 'id'] },
    { name: 'inspection_finding_place', columns: ['cityCode', 'divisionCode', 'openedAt', 'id'] },
    { name: 'inspection_finding_responsible', columns: ['cityCode', 'responsibleId', 'openedAt', 'id'] },
    { name: 'inspection_finding_request', columns: ['cityCode', 'requestId'] },
  ],
});
