import { EntitySchema } from 'typeorm';

interface GridAdjustmentRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  kind: string;
  reason: string;
  effectiveAt: Date;
  recordedAt: Date;
}

interface AdjustedGridRow {
  cityCode: string;
  gridId: string;
  adjustmentId: string;
}

interface GridLineageRow {
  cityCode: string;
  predecessorId: string;
  successorId: string;
  adjustmentId: string;
  millionths: number;
}

const key = { type: 'text', primary: true } as const;
const adjustmentKey = { ...key, primaryKeyConstraintName: 'grid_adjustment_pkey' } as const;
const adjustedKey = { ...key, primaryKeyConstraintName: 'adjusted_grid_pkey' } as const;
const lineageKey = { ...key, primaryKeyConstraintName: 'grid_lineage_pkey' } as const;
const pointsTo = (target: string, name: string, column: string) => ({
  name,
  target,
  columnNames: ['cityCode', column],
  referencedColumnNames: ['cityCode', 'id'],
});

/** Decisions that changed grids. Never changed, never deleted. */
export const gridAdjustmentTable = new EntitySchema<GridAdjustmentRow>({
  name: 'GridAdjustment',
  tableName: 'grid_adjustment',
  columns: {
    cityCode: { ...adjustmentKey, name: 'city_code' },
    id: adjustmentKey,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    kind: { type: 'text' },
    reason: { type: 'text' },
    effectiveAt: { type: 'timestamptz', name: 'effective_at' },
    recordedAt: { type: 'timestamptz', name: 'recorded_at' },
  },
});

/** Which grids an adjustment closed, opened or changed. */
export const adjustedGridTable = new EntitySchema<AdjustedGridRow>({
  name: 'AdjustedGrid',
  tableName: 'adjusted_grid',
  columns: {
    cityCode: { ...adjustedKey, name: 'city_code' },
    gridId: { ...adjustedKey, name: 'grid_id' },
    adjustmentId: { ...adjustedKey, name: 'adjustment_id' },
  },
  foreignKeys: [
    pointsTo('GridAdjustment', 'adjusted_grid_adjustment_fkey', 'adjustmentId'),
    pointsTo('Grid', 'adjusted_grid_grid_fkey', 'gridId'),
  ],
});

/** Who took over from whom, and how much of it. */
export const gridLineageTable = new EntitySchema<GridLineageRow>({
  name: 'GridLineage',
  tableName: 'grid_lineage',
  columns: {
    cityCode: { ...lineageKey, name: 'city_code' },
    predecessorId: { ...lineageKey, name: 'predecessor_id' },
    successorId: { ...lineageKey, name: 'successor_id' },
    adjustmentId: { type: 'text', name: 'adjustment_id' },
    millionths: { type: 'integer' },
  },
  foreignKeys: [
    pointsTo('Grid', 'grid_lineage_predecessor_fkey', 'predecessorId'),
    pointsTo('Grid', 'grid_lineage_successor_fkey', 'successorId'),
    pointsTo('GridAdjustment', 'grid_lineage_adjustment_fkey', 'adjustmentId'),
  ],
  checks: [{ name: 'grid_lineage_share', expression: 'millionths > 0 AND millionths <= 1000000' }],
  indices: [{ name: 'grid_lineage_successor', columns: ['cityCode', 'successorId'] }],
});
