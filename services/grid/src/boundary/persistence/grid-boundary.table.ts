import { EntitySchema } from 'typeorm';
import type { BoundaryGeometry } from '../boundary.js';
import type { CoordinateSystem } from '../coordinate-system.js';

interface GridBoundaryRow {
  cityCode: string;
  gridId: string;
  validFrom: Date;
  validTo: Date | null;
  coordinateSystem: CoordinateSystem;
  geometry: BoundaryGeometry;
  west: number;
  south: number;
  east: number;
  north: number;
  areaM2: number;
  points: number;
}

const primary = { primary: true, primaryKeyConstraintName: 'grid_boundary_pkey' } as const;
const degrees = { type: 'double precision' } as const;

/** Where a grid lay, and when. Apart from the grid's other versions: a new name does not copy thousands of points. */
export const gridBoundaryTable = new EntitySchema<GridBoundaryRow>({
  name: 'GridBoundary',
  tableName: 'grid_boundary',
  columns: {
    cityCode: { type: 'text', name: 'city_code', ...primary },
    gridId: { type: 'text', name: 'grid_id', ...primary },
    validFrom: { type: 'timestamptz', name: 'valid_from', ...primary },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    coordinateSystem: { type: 'text', name: 'coordinate_system' },
    geometry: { type: 'jsonb' },
    west: degrees,
    south: degrees,
    east: degrees,
    north: degrees,
    areaM2: { type: 'double precision', name: 'area_m2' },
    points: { type: 'integer' },
  },
  foreignKeys: [
    {
      name: 'grid_boundary_grid_fkey',
      target: 'Grid',
      columnNames: ['cityCode', 'gridId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'grid_boundary_period', expression: 'valid_to > valid_from' },
    { name: 'grid_boundary_extent', expression: 'west < east AND south < north' },
  ],
  indices: [
    {
      name: 'grid_boundary_current',
      columns: ['cityCode', 'gridId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
  ],
});
