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
}

interface GridAssignmentRow {
  cityCode: string;
  gridId: string;
  workerId: string;
  validFrom: Date;
  validTo: Date | null;
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
  checks: [{ name: 'grid_assignment_period', expression: 'valid_to > valid_from' }],
  indices: [
    {
      name: 'grid_assignment_current',
      columns: ['cityCode', 'gridId', 'workerId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
  ],
});
