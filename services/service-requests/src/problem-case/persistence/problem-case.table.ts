import { EntitySchema } from 'typeorm';

interface ProblemCaseRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  requestId: string;
  ground: string;
  liftedTo: string;
  status: string;
  openedAt: Date;
  decision: string | null;
  decidedAt: Date | null;
  closedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'problem_case_pkey' } as const;
const text = { type: 'text' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Problem cases as they stand now. A request has one open case at most. */
export const problemCaseTable = new EntitySchema<ProblemCaseRow>({
  name: 'ProblemCase',
  tableName: 'problem_case',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { ...text, name: 'division_code' },
    divisionCodeThen: { ...text, name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    requestId: { ...text, name: 'request_id' },
    ground: { ...text },
    liftedTo: { ...text, name: 'lifted_to' },
    status: { ...text },
    openedAt: { ...instant, name: 'opened_at' },
    decision: { ...text, nullable: true },
    decidedAt: { ...instant, name: 'decided_at', nullable: true },
    closedAt: { ...instant, name: 'closed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'problem_case_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'problem_case_decided', expression: "(decision IS NULL) = (status = 'LIFTED')" },
    { name: 'problem_case_closed', expression: "(closed_at IS NOT NULL) = (status = 'CLOSED')" },
  ],
  indices: [
    {
      name: 'problem_case_open_once',
      columns: ['cityCode', 'requestId'],
      unique: true,
      where: 'closed_at IS NULL',
    },
    { name: 'problem_case_place', columns: ['cityCode', 'divisionCode', 'openedAt', 'id'] },
  ],
});
