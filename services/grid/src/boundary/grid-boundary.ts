import type { Grid } from '../grid/grid.js';
import type { BoundaryGeometry, Extent } from './boundary.js';
import type { CoordinateSystem } from './coordinate-system.js';

/** What is known of a grid's boundary without its points. */
export interface BoundaryMeasures extends Extent {
  readonly gridId: string;
  readonly coordinateSystem: CoordinateSystem;
  readonly areaM2: number;
}

/** A grid's boundary with its points. */
export interface GridGeometry {
  readonly gridId: string;
  readonly geometry: BoundaryGeometry;
}

/** A grid with its boundary, as lists of a place need it. */
export interface BoundedGrid extends Pick<
  Grid,
  'id' | 'divisionCode' | 'code' | 'name' | 'kind' | 'parentGridId'
> {
  readonly areaM2: number;
  readonly geometry: BoundaryGeometry;
}

/** A grid whose box holds some of the points that were asked for. */
export interface GridNearPoints extends Grid {
  readonly geometry: BoundaryGeometry;
  /** Which of the points, counted from 0. */
  readonly places: readonly number[];
}

/** A list under one place holds at most so many grids with boundaries: a community has at most 999 codes. */
export const MAX_BOUNDED_GRIDS = 999;
