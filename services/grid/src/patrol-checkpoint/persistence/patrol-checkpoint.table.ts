import { EntitySchema } from 'typeorm';

interface PatrolCheckpointRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  gridId: string;
  version: number;
  name: string;
  longitude: number | null;
  latitude: number | null;
  closedAt: Date | null;
}

/** Places that rounds go by. */
export const patrolCheckpointTable = new EntitySchema<PatrolCheckpointRow>({
  name: 'PatrolCheckpoint',
  tableName: 'patrol_checkpoint',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'patrol_checkpoint_pkey',
    },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'patrol_checkpoint_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    gridId: { type: 'text', name: 'grid_id' },
    version: { type: 'integer' },
    name: { type: 'text' },
    longitude: { type: 'double precision', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    closedAt: { type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'patrol_checkpoint_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'patrol_checkpoint_point', expression: '(longitude IS NULL) = (latitude IS NULL)' }],
  indices: [{ name: 'patrol_checkpoint_grid', columns: ['cityCode', 'gridId', 'id'] }],
});
