import { EntitySchema } from 'typeorm';

interface SupervisionOrderRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  kind: string;
  ground: string;
  explanation: string;
  issuerId: string | null;
  addresseeId: string;
  requestId: string | null;
  problemCaseId: string | null;
  whistleCallId: string | null;
  status: string;
  openedAt: Date;
  dueAt: Date;
  answeredAt: Date | null;
  closedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'supervision_order_pkey' } as const;
const text = { type: 'text' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Supervision orders as they stand now. A missed call has one at most: the unique index sees to that. */
export const supervisionOrderTable = new EntitySchema<SupervisionOrderRow>({
  name: 'SupervisionOrder',
  tableName: 'supervision_order',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { ...text, name: 'division_code' },
    divisionCodeThen: { ...text, name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    kind: { ...text },
    ground: { ...text },
    explanation: { ...text },
    issuerId: { ...text, name: 'issuer_id', nullable: true },
    addresseeId: { ...text, name: 'addressee_id' },
    requestId: { ...text, name: 'request_id', nullable: true },
    problemCaseId: { ...text, name: 'problem_case_id', nullable: true },
    whistleCallId: { ...text, name: 'whistle_call_id', nullable: true },
    status: { ...text },
    openedAt: { ...instant, name: 'opened_at' },
    dueAt: { ...instant, name: 'due_at' },
    answeredAt: { ...instant, name: 'answered_at', nullable: true },
    closedAt: { ...instant, name: 'closed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'supervision_order_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'supervision_order_problem_fkey',
      target: 'ProblemCase',
      columnNames: ['cityCode', 'problemCaseId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'supervision_order_about',
      expression: 'num_nonnulls(request_id, problem_case_id, whistle_call_id) >= 1',
    },
    {
      name: 'supervision_order_closed',
      expression: "(closed_at IS NOT NULL) = (status IN ('CLOSED', 'WITHDRAWN'))",
    },
  ],
  indices: [
    {
      name: 'supervision_order_call_once',
      columns: ['cityCode', 'whistleCallId'],
      unique: true,
      where: 'whistle_call_id IS NOT NULL',
    },
    { name: 'supervision_order_place', columns: ['cityCode', 'divisionCode', 'openedAt', 'id'] },
    { name: 'supervision_order_addressee', columns: ['cityCode', 'addresseeId', 'openedAt', 'id'] },
    { name: 'supervision_order_issuer', columns: ['cityCode', 'issuerId', 'openedAt', 'id'] },
    { name: 'supervision_order_request', columns: ['cityCode', 'requestId'] },
    { name: 'supervision_order_problem', columns: ['cityCode', 'problemCaseId'] },
  ],
});
