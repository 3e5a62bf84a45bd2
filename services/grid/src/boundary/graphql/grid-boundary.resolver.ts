import { GeoJsonScalar } from '@governance/shared';
import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { GridAsOf } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { BoundaryGeometry } from '../boundary.js';
import { CoordinateSystem } from './coordinate-system.enum.js';

/** Adds the boundary to `Grid`, as it was at the grid's own instant. */
@Resolver(() => GridType)
export class GridBoundaryResolver {
  @FieldResolver(() => GeoJsonScalar, {
    nullable: true,
    description: '网格边界: a Polygon or MultiPolygon in `coordinateSystem`; null when none was drawn.',
  })
  async boundary(
    @Root() { id, asOf }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<BoundaryGeometry | null> {
    return (await loaders.geometryOfGrid.load(id, asOf))?.geometry ?? null;
  }

  @FieldResolver(() => CoordinateSystem, {
    nullable: true,
    description: 'System of the coordinates of `boundary` and `bbox`; null without a boundary.',
  })
  async coordinateSystem(
    @Root() { id, asOf }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<CoordinateSystem | null> {
    return (await loaders.measuresOfGrid.load(id, asOf))?.coordinateSystem ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Square metres on a sphere of the mean radius, within 0.6 %; null without a boundary.',
  })
  async areaM2(@Root() { id, asOf }: GridAsOf, @Ctx() { loaders }: GridContext): Promise<number | null> {
    return (await loaders.measuresOfGrid.load(id, asOf))?.areaM2 ?? null;
  }

  @FieldResolver(() => [Float], {
    nullable: true,
    description: 'The smallest box around it: west, south, east, north, in degrees; null without a boundary.',
  })
  async bbox(
    @Root() { id, asOf }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly number[] | null> {
    const measures = await loaders.measuresOfGrid.load(id, asOf);
    return measures && [measures.west, measures.south, measures.east, measures.north];
  }
}
