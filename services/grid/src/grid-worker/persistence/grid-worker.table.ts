import { EntitySchema } from 'typeorm';

interface GridWorkerRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  subject: string | null;
  displayName: string;
  kind: string;
  workPhone: string | null;
  endedAt: Date | null;
}

interface GridAssignmentRow {
  cityCode: string;
  gridId: string;
  workerId: string;
  validFrom: Date;
  validTo: Date | null;
  role: string;
}

/** Grid workers. */
export const gridWorkerTable = new EntitySchema<GridWorkerRow>({
  name: 'GridWorker',
  tableName: 'grid_worker',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'grid_worker_pkey',
    },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'grid_worker_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    subject: { type: 'text', nullable: true },
    displayName: { type: 'text', name: 'display_name' },
    kind: { type: 'text' },
    workPhone: { type: 'text', name: 'work_phone', nullable: true },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
  },
  indices: [{ name: 'grid_worker_division', columns: ['cityCode', 'divisionCode', 'id'] }],
});

/** Who answered for which grid, and when. */
export const gridAssignmentTable = new EntitySchema<GridAssignmentRow>({
  name: 'GridAssignment',
  tableName: 'grid_assignment',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'grid_assignment_pkey',
    },
    gridId: {
      type: 'text',
      name: 'grid_id',
      primary: true,
      primaryKeyConstraintName: 'grid_assignment_pkey',
    },
    workerId: {
      type: 'text',
      name: 'worker_id',
      primary: true,
      primaryKeyConstraintName: 'grid_assignment_pkey',
    },
    validFrom: {
      type: 'timestamptz',
      name: 'valid_from',
      primary: true,
      primaryKeyConstraintName: 'grid_assignment_pkey',
    },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    role: { type: 'text', default: 'MEMBER' },
  },
  foreignKeys: [
    {
      name: 'grid_assignment_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'grid_assignment_worker_fkey',
      target: 'GridWorker',
      columnNames: ['cityCode', 'workerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'grid_assignment_period', expression: 'valid_to > valid_from' },
    { name: 'grid_assignment_role', expression: "role IN ('MAIN', 'DEPUTY', 'MEMBER')" },
  ],
  indices: [
    {
      name: 'grid_assignment_current',
      columns: ['cityCode', 'gridId', 'workerId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    {
      name: 'grid_assignment_main',
      columns: ['cityCode', 'gridId'],
      unique: true,
      where: "valid_to IS NULL AND role = 'MAIN'",
    },
    { name: 'grid_assignment_worker', columns: ['cityCode', 'workerId'] },
  ],
});
