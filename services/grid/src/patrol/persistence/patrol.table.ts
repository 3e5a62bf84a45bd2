import { EntitySchema } from 'typeorm';

interface PatrolRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  gridId: string;
  workerId: string;
  plan: string | null;
  startedAt: Date;
  endedAt: Date;
  recordedAt: Date;
}

interface ReachedCheckpointRow {
  cityCode: string;
  patrolId: string;
  sequence: number;
  checkpointId: string | null;
  name: string;
  reachedAt: Date;
  finding: string;
  note: string | null;
}

/** Rounds through grids. */
export const patrolTable = new EntitySchema<PatrolRow>({
  name: 'Patrol',
  tableName: 'patrol',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName: 'patrol_pkey' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'patrol_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    gridId: { type: 'text', name: 'grid_id' },
    workerId: { type: 'text', name: 'worker_id' },
    plan: { type: 'text', nullable: true },
    startedAt: { type: 'timestamptz', precision: 3, name: 'started_at' },
    endedAt: { type: 'timestamptz', precision: 3, name: 'ended_at' },
    recordedAt: { type: 'timestamptz', precision: 3, name: 'recorded_at' },
  },
  foreignKeys: [
    {
      name: 'patrol_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'patrol_worker_fkey',
      target: 'GridWorker',
      columnNames: ['cityCode', 'workerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'patrol_period', expression: 'ended_at > started_at' }],
  indices: [
    { name: 'patrol_division', columns: ['cityCode', 'divisionCode', 'startedAt', 'id'] },
    { name: 'patrol_started', columns: ['cityCode', 'startedAt', 'id'] },
    { name: 'patrol_grid', columns: ['cityCode', 'gridId', 'startedAt', 'id'] },
    { name: 'patrol_worker', columns: ['cityCode', 'workerId'] },
  ],
});

/** Checkpoints that patrols reached. */
export const reachedCheckpointTable = new EntitySchema<ReachedCheckpointRow>({
  name: 'ReachedCheckpoint',
  tableName: 'reached_checkpoint',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'reached_checkpoint_pkey',
    },
    patrolId: {
      type: 'text',
      name: 'patrol_id',
      primary: true,
      primaryKeyConstraintName: 'reached_checkpoint_pkey',
    },
    sequence: { type: 'integer', primary: true, primaryKeyConstraintName: 'reached_checkpoint_pkey' },
    checkpointId: { type: 'text', name: 'checkpoint_id', nullable: true },
    name: { type: 'text' },
    reachedAt: { type: 'timestamptz', precision: 3, name: 'reached_at' },
    finding: { type: 'text' },
    note: { type: 'text', nullable: true },
  },
  foreignKeys: [
    {
      name: 'reached_checkpoint_patrol_fkey',
      target: 'Patrol',
      columnNames: ['cityCode', 'patrolId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'reached_checkpoint_checkpoint_fkey',
      target: 'PatrolCheckpoint',
      columnNames: ['cityCode', 'checkpointId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'reached_checkpoint_sequence', expression: 'sequence >= 1 AND sequence <= 50' },
    { name: 'reached_checkpoint_finding', expression: `finding = 'NONE' OR note IS NOT NULL` },
  ],
});
