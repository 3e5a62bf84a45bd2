import { Audience, connectionType, DateTimeScalar } from '@governance/shared';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { GridAdjustmentKind } from './grid-adjustment-kind.enum.js';

/** A decision that changed grids, as the graph shows it. */
@Audience('open')
@ObjectType('GridAdjustment', {
  description: '网格调整: one decision that changed grids. Never changed itself.',
})
export class GridAdjustmentType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => GridAdjustmentKind, { description: 'What was done.' })
  readonly kind!: GridAdjustmentKind;

  @Field(() => String, { description: 'Why; everybody reads it.' })
  readonly reason!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it holds.' })
  readonly effectiveAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;
}

/** A page of adjustments. */
export const GridAdjustmentConnectionType = connectionType(
  GridAdjustmentType,
  'GridAdjustment',
  'adjustments of grids',
);

/** One step of a grid's lineage, as the graph shows it. */
@Audience('open')
@ObjectType('GridSuccession', {
  description: 'One step of a lineage: the grid at its other end, and how much of the predecessor went on.',
})
export class GridSuccessionType {
  @Field(() => Float, {
    description:
      'Share of the predecessor that the successor took over, above 0 to 1: by households, equal shares where they were not counted. The weights of all successors of a grid sum to 1.',
  })
  readonly weight!: number;

  /** Not fields: what the nested fields need. */
  readonly gridId!: string;
  readonly adjustmentId!: string;
}
