import { Audience } from '@governance/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';

/** Two grids that cover the same ground. */
@Audience('value')
@ObjectType('GridOverlap', { description: 'Two grids that cover the same ground.' })
export class GridOverlapType {
  @Field(() => Float, { description: 'Square metres that both cover, at least 1.' })
  readonly areaM2!: number;

  /** Not a field: the ids of the two and the instant, for `grids`. */
  readonly gridIds!: readonly string[];
  readonly asOf!: Date | null;
}

/** How well the grids of a community cover it. */
@Audience('value')
@ObjectType('GridCoverage', {
  description:
    '全域覆盖: how well the grids of a community cover it. Its own boundary is not kept, so ground between the outermost grids and that boundary is not seen.',
})
export class GridCoverageType {
  @Field(() => Int, { description: 'Grids that have a boundary and are no part of another grid.' })
  readonly boundedGrids!: number;

  @Field(() => Float, { description: 'Square metres that they cover together, each patch counted once.' })
  readonly areaM2!: number;

  @Field(() => [GridOverlapType], {
    description:
      'Overlaps of at least 1 m², largest first, at most 50; a micro-grid and its grid are none, two micro-grids of one grid are.',
  })
  readonly overlaps!: readonly GridOverlapType[];

  @Field(() => [Float], {
    description:
      'Square metres of each area of at least 1 m² that grids enclose and none covers, largest first, at most 50.',
  })
  readonly gapsM2!: readonly number[];
}
