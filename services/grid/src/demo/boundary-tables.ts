import type { GridPlan } from '@governance/demo';
import { cityCodeOf } from '@governance/shared';
import { areaOf } from '../boundary/boundary-area.js';
import { countPoints, geometryOf, type Polygon } from '../boundary/boundary.js';
import { CoordinateSystem } from '../boundary/coordinate-system.js';
import type { LoadedTable } from './loaded-table.js';

/** Where the grids of the invented world lie. */
export const BOUNDARY_TABLES: readonly LoadedTable[] = [
  {
    table: 'grid_boundary',
    columns: [
      ...['city_code', 'grid_id', 'valid_from', 'coordinate_system', 'geometry'],
      ...['west', 'south', 'east', 'north', 'area_m2', 'points'],
    ],
    rowsOf: ({ grids }) => grids.flatMap(boundaryRow),
  },
];

function boundaryRow({ id, divisionCode, validFrom, ground }: GridPlan) {
  if (ground === null) return [];
  const { west, south, east, north } = ground;
  const polygon: Polygon = [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
  const geometry = geometryOf({ polygons: [polygon] });
  return [
    [
      ...[cityCodeOf(divisionCode), id, validFrom, CoordinateSystem.CGCS2000, geometry],
      ...[west, south, east, north, areaOf([polygon]), countPoints([polygon])],
    ],
  ];
}
