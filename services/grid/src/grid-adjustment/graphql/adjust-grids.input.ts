import { DateTimeScalar } from '@governance/shared';
import { BoundaryInput } from '../../boundary/graphql/boundary.input.js';
import { Field, ID, InputType, Int } from 'type-graphql';

/** What every adjustment states. */
@InputType('AdjustmentInput', { description: 'What every adjustment states.' })
abstract class AdjustmentInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters; everybody reads it.' })
  readonly reason!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when it holds: after the latest change of the grids concerned and not later than now, which it is when left out.',
  })
  readonly effectiveAt?: Date | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to try everything and keep nothing: the answer says what would happen.',
  })
  readonly dryRun!: boolean;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A grid as the client last saw it. */
@InputType('GridSeenInput', { description: 'A grid as the client last saw it.' })
export class GridSeenInput {
  @Field(() => ID, { description: 'The grid.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** One grid that a split makes. */
@InputType('GridPartInput', { description: 'One grid that a split makes.' })
export class GridPartInput {
  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Its kind; that of the grid when left out.' })
  readonly kind?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its households, 0 to 100,000; the weights follow them when every part has some.',
  })
  readonly households?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Quarters of the grid that it covers. Those that no part names are covered by every part.',
  })
  readonly quarterIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Workers of the grid who answer for it. Those whom no part names answer for every part.',
  })
  readonly workerIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Micro-grids that become part of it. Those that no part names go to the heaviest part.',
  })
  readonly microGridIds?: string[] | null;

  @Field(() => BoundaryInput, {
    nullable: true,
    description:
      'Its boundary. A grid with a boundary is split into parts that all have one and cover together what it covered; without one, all parts have one or none.',
  })
  readonly boundary?: BoundaryInput | null;
}

/** A grid to be split. */
@InputType('SplitGridInput', { description: 'A grid to be split into 2 to 20 parts.' })
export class SplitGridInput extends AdjustmentInput {
  @Field(() => GridSeenInput, { description: 'The grid; its code closes.' })
  readonly grid!: GridSeenInput;

  @Field(() => [GridPartInput], { description: 'The grids that open in its place, 2 to 20.' })
  readonly parts!: GridPartInput[];
}

/** Grids to be merged. */
@InputType('MergeGridsInput', { description: 'Grids of one community to be merged into a new one.' })
export class MergeGridsInput extends AdjustmentInput {
  @Field(() => [GridSeenInput], { description: 'The grids, 2 to 20 of one community; their codes close.' })
  readonly grids!: GridSeenInput[];

  @Field(() => String, { description: 'Name of the new grid, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => String, { description: 'Kind of the new grid, from the reference data of the city.' })
  readonly kind!: string;
}

/** A grid that is to be of another kind. */
@InputType('RekindGridInput', { description: 'A grid that is to be of another kind; its code stays.' })
export class RekindGridInput extends AdjustmentInput {
  @Field(() => GridSeenInput, { description: 'The grid.' })
  readonly grid!: GridSeenInput;

  @Field(() => String, { description: 'Its new kind, from the reference data of the city.' })
  readonly kind!: string;
}

/** Another boundary for a grid. */
@InputType('GridBoundaryInput', { description: 'Another boundary for a grid, or its first one.' })
export class GridBoundaryInput extends GridSeenInput {
  @Field(() => BoundaryInput, { description: 'The boundary.' })
  readonly boundary!: BoundaryInput;
}

/** Grids that are to have other boundaries. */
@InputType('RedrawGridsInput', {
  description: 'Grids of one community that are to have other boundaries; their codes stay.',
})
export class RedrawGridsInput extends AdjustmentInput {
  @Field(() => [GridBoundaryInput], { description: 'The grids, 1 to 20, with their boundaries.' })
  readonly boundaries!: GridBoundaryInput[];
}
