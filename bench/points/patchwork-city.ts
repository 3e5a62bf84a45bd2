import { newEntityId } from '@governance/shared';
import {
  type BoundaryGeometry,
  extentOf,
  polygonsOf,
  type Position,
  type Ring,
} from '../../services/grid/src/boundary/boundary.js';

/** A city whose grids lie side by side, for measuring alone. */
export interface PatchworkCity {
  readonly statements: readonly { readonly text: string; readonly values: readonly unknown[] }[];
  readonly geometries: readonly BoundaryGeometry[];
  /** A point in some grid. */
  readonly anyPoint: () => Position;
}

const CITY = '5301';
const ORIGIN: Position = [102.6, 24.9];
/** Degrees from edge to edge of a grid, about 300 m. */
const SIDE = 0.003;
const GRIDS_PER_COMMUNITY = 25;
/** Points on each side of a grid; real boundaries follow streets. */
const POINTS_PER_SIDE = 15;

/** Grids in a square, with edges that wave like streets do. */
export function patchworkCity(communities: number): PatchworkCity {
  const grids = communities * GRIDS_PER_COMMUNITY;
  const across = Math.ceil(Math.sqrt(grids));
  const places = Array.from(
    { length: grids },
    (_, index) => [index % across, Math.floor(index / across)] as const,
  );
  const geometries = places.map(([x, y]): BoundaryGeometry => ({
    type: 'Polygon',
    coordinates: [patch(x, y)],
  }));
  const extents = geometries.map((it) => extentOf(polygonsOf(it)));
  const ids = places.map(() => newEntityId(`${CITY}00000000`));
  const codes = places.map((_, index) => {
    const community = String(Math.floor(index / GRIDS_PER_COMMUNITY) + 1).padStart(8, '0');
    return `${CITY}${community}${String((index % GRIDS_PER_COMMUNITY) + 1).padStart(3, '0')}`;
  });
  return {
    geometries,
    anyPoint: () => {
      const [x, y] = places[Math.floor(Math.random() * places.length)] ?? [0, 0];
      return [
        ORIGIN[0] + (x + 0.1 + Math.random() * 0.8) * SIDE,
        ORIGIN[1] + (y + 0.1 + Math.random() * 0.8) * SIDE,
      ];
    },
    statements: [
      {
        text: `INSERT INTO grid (city_code, id, division_code, code, version)
          SELECT left(code, 4), id, left(code, 12), code, 1 FROM unnest($1::text[], $2::text[]) AS row (id, code)`,
        values: [ids, codes],
      },
      {
        text: `INSERT INTO grid_version (city_code, grid_id, valid_from, name, name_folded, kind, networks, quarter_ids)
          SELECT city_code, id, '2024-01-01', '网格', '网格', 'GENERAL', '{}', '{}' FROM grid`,
        values: [],
      },
      {
        text: `INSERT INTO grid_boundary (city_code, grid_id, valid_from, coordinate_system, west, south, east, north,
            geometry, area_m2, points)
          SELECT left(id, 4), id, '2024-01-01', 'WGS84', west, south, east, north, geometry, 1, 61
          FROM unnest($1::text[], $2::float8[], $3::float8[], $4::float8[], $5::float8[], $6::jsonb[])
            AS row (id, west, south, east, north, geometry)`,
        values: [
          ids,
          extents.map((it) => it.west),
          extents.map((it) => it.south),
          extents.map((it) => it.east),
          extents.map((it) => it.north),
          geometries.map((it) => JSON.stringify(it)),
        ],
      },
    ],
  };
}

/** One grid of the square; neighbours wave together. */
function patch(column: number, row: number): Ring {
  const wave = (along: number): number => Math.sin(along * 40) * SIDE * 0.05;
  const steps = Array.from({ length: POINTS_PER_SIDE }, (_, step) => step / POINTS_PER_SIDE);
  const at = (x: number, y: number): Position => [
    ORIGIN[0] + x * SIDE + wave(y),
    ORIGIN[1] + y * SIDE + wave(x),
  ];
  const ring = [
    ...steps.map((step) => at(column + step, row)),
    ...steps.map((step) => at(column + 1, row + step)),
    ...steps.map((step) => at(column + 1 - step, row + 1)),
    ...steps.map((step) => at(column, row + 1 - step)),
  ];
  return [...ring, ...ring.slice(0, 1)];
}
