import { DateTimeScalar, GeoJsonScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { DivisionAsOf } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { GridAsOf } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import { assertCommunity } from '../boundary.service.js';
import { coverageOf } from '../grid-coverage.js';
import { GridCoverageType, GridOverlapType } from './grid-coverage.type.js';

const AS_OF = 'As they were at this instant; that of the division when left out.';

/** Adds `Division.gridFeatures` and `Division.gridCoverage`. */
@Resolver(() => DivisionType)
export class DivisionBoundariesResolver {
  @FieldResolver(() => GeoJsonScalar, {
    nullable: true,
    description:
      'The grids of a community as a FeatureCollection, ready for a map: those with a boundary, at most 999, in order of code, with `code`, `name`, `kind`, `areaM2` and `parentGridId` as properties and the id of the grid as that of the feature. For a place that is no community: INVALID_INPUT.',
  })
  async gridFeatures(
    @Root() { code, asOf: inherited }: DivisionAsOf,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<object> {
    assertCommunity(code);
    const grids = await loaders.boundedGridsOfCommunity.load(code, asOf ?? inherited);
    return {
      type: 'FeatureCollection',
      features: grids.map(({ id, geometry, ...properties }) => ({
        type: 'Feature',
        id,
        geometry,
        properties: {
          code: properties.code,
          name: properties.name,
          kind: properties.kind,
          areaM2: properties.areaM2,
          parentGridId: properties.parentGridId,
        },
      })),
    };
  }

  @FieldResolver(() => GridCoverageType, {
    nullable: true,
    description:
      'Overlaps and gaps of the grids of a community; null above 200 grids or 50,000 points. For a place that is no community: INVALID_INPUT.',
  })
  async gridCoverage(
    @Root() { code, asOf: inherited }: DivisionAsOf,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridCoverageType | null> {
    assertCommunity(code);
    const instant = asOf ?? inherited ?? null;
    const coverage = coverageOf(await loaders.boundedGridsOfCommunity.load(code, instant));
    return (
      coverage && {
        ...coverage,
        overlaps: coverage.overlaps.map(({ grids, areaM2 }) => ({
          areaM2,
          gridIds: grids.map(({ id }) => id),
          asOf: instant,
        })),
      }
    );
  }
}

/** The grids of an overlap. */
@Resolver(() => GridOverlapType)
export class GridOverlapResolver {
  @FieldResolver(() => [GridType], { description: 'The two, in order of code; at most 2.' })
  async grids(
    @Root() { gridIds, asOf }: GridOverlapType,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly GridAsOf[]> {
    const grids = await Promise.all(gridIds.map((id) => loaders.grid.load(id, asOf)));
    return grids.flatMap((grid) => (grid ? [{ ...grid, asOf }] : []));
  }
}
