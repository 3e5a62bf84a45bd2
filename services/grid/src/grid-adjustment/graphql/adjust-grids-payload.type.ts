import { AssumedSize, Audience, DateTimeScalar, GridCodeScalar, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BoundaryWarningType } from '../../boundary/graphql/boundary-warning.type.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import { GridAdjustmentType } from './grid-adjustment.type.js';

/** A grid that an adjustment opens, or would. */
@Audience('value')
@ObjectType('OpenedGrid', { description: 'A grid that an adjustment opens, or would open.' })
export class OpenedGridType {
  @Field(() => GridCodeScalar, { description: 'Its code; after a rehearsal, the one it would get now.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its kind.' })
  readonly kind!: string;

  @Field(() => Int, { nullable: true, description: 'Its households; null when not counted.' })
  readonly households!: number | null;

  @Field(() => [ID], { description: 'Quarters that it covers; at most 50.' })
  readonly quarterIds!: readonly string[];

  @Field(() => [ID], { description: 'Workers who answer for it; at most 50.' })
  readonly workerIds!: readonly string[];

  @Field(() => [ID], { description: 'Micro-grids that become part of it; at most 999.' })
  readonly microGridIds!: readonly string[];

  @Field(() => Number, {
    description: 'Share of what closes that comes here: of the one grid in a split, 1 in a merge.',
  })
  readonly weight!: number;
}

/** Result of an adjustment. */
@Audience('value')
@ObjectType('AdjustGridsPayload', {
  description: 'Result of `splitGrid`, `mergeGrids`, `rekindGrid` and `redrawGrids`.',
})
export class AdjustGridsPayload {
  @Field(() => GridAdjustmentType, {
    nullable: true,
    description: 'The adjustment on record; null after a rehearsal or when a rule was broken.',
  })
  readonly adjustment!: GridAdjustmentType | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it holds, or would.' })
  readonly effectiveAt!: Date | null;

  @Field(() => [GridCodeScalar], {
    nullable: true,
    description: 'Codes that close and are never given again; at most 20.',
  })
  readonly closedCodes!: readonly string[] | null;

  @Field(() => [OpenedGridType], { nullable: true, description: 'Grids that open; at most 20.' })
  readonly opened!: readonly OpenedGridType[] | null;

  @AssumedSize(50)
  @Field(() => [GridType], {
    nullable: true,
    description:
      'The grids that it opened, or whose kind or boundary it changed, as they are now; none after a rehearsal.',
  })
  readonly grids!: readonly GridType[] | null;

  @Field(() => [BoundaryWarningType], {
    nullable: true,
    description:
      'Overlaps of the boundaries that it drew, and gaps in their community; at most 100. Nothing was refused for them.',
  })
  readonly warnings!: readonly BoundaryWarningType[] | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
