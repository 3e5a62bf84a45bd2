import { Audience, DateTimeScalar } from '@governance/shared';
import { Arg, Float, Query, Resolver } from 'type-graphql';
import type { Grid, GridAsOf } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { BoundaryService } from '../boundary.service.js';
import { PointInput } from './point.input.js';

const AS_OF = 'As the grids were at this instant; now when left out.';
const SYSTEM =
  'System of the coordinates, WGS84 or CGCS2000; otherwise COORDINATE_SYSTEM_UNSUPPORTED with the reason: points from Chinese maps are shifted by hundreds of metres.';
const RULE =
  'An edge belongs to its grid; a micro-grid goes before the grid that it is part of, then the lowest code.';

/** Which grid a point lies in. */
@Resolver()
export class GridAtResolver {
  constructor(private readonly service: BoundaryService) {}

  @Audience('open')
  @Query(() => GridType, {
    nullable: true,
    description: `The grid that a point lies in; null when it lies in none. ${RULE}`,
  })
  async gridAt(
    @Arg('longitude', () => Float, { description: 'Degrees east, -180 to 180.' }) longitude: number,
    @Arg('latitude', () => Float, { description: 'Degrees north, -90 to 90.' }) latitude: number,
    @Arg('coordinateSystem', () => String, { defaultValue: 'WGS84', description: SYSTEM })
    coordinateSystem: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
  ): Promise<GridAsOf | null> {
    const [grid] = await this.service.gridsAt([[longitude, latitude]], coordinateSystem, asOf ?? null);
    return at(grid ?? null, asOf);
  }

  @Audience('open')
  @Query(() => [GridType], {
    nullable: 'itemsAndList',
    description: `The grid that each of at most 1,000 points lies in, in the order of the points; null for a point in none. ${RULE}`,
  })
  async gridsAt(
    @Arg('points', () => [PointInput], { description: 'The points, at most 1,000.' }) points: PointInput[],
    @Arg('coordinateSystem', () => String, { defaultValue: 'WGS84', description: SYSTEM })
    coordinateSystem: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
  ): Promise<readonly (GridAsOf | null)[]> {
    const positions = points.map(({ longitude, latitude }) => [longitude, latitude] as const);
    const grids = await this.service.gridsAt(positions, coordinateSystem, asOf ?? null);
    return grids.map((grid) => at(grid, asOf));
  }
}

const at = (grid: Grid | null, asOf: Date | null | undefined): GridAsOf | null =>
  grid && { ...grid, asOf: asOf ?? null };
