import { Audience, connectionType, DateTimeScalar, GridCodeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GridDifficulty } from './grid-difficulty.enum.js';
import { GridNetwork } from './grid-network.enum.js';

/** A grid, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('Grid', { description: '网格: the patch of a community that named people answer for.' })
export class GridType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => GridCodeScalar, {
    description: '网格编码: 15 digits, given by the system and never used again.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'Its name, e.g. `第一网格`.' })
  readonly name!: string;

  @Field(() => String, {
    description:
      'Code of its kind from the reference data of its city; nationally GENERAL 综合网格, SPECIAL 专属网格, MICRO 微网格.',
  })
  readonly kind!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of households; null when not counted. A count, never a roster.',
  })
  readonly households!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '服务半径: metres from the place where its workers are found; null when not laid down.',
  })
  readonly serviceRadiusM!: number | null;

  @Field(() => GridDifficulty, {
    nullable: true,
    description: '治理难度, as the city judges it; null when not judged.',
  })
  readonly difficulty!: GridDifficulty | null;

  @Field(() => [GridNetwork], { description: 'Networks that it carries; at most 3.' })
  readonly networks!: readonly GridNetwork[];

  @Field(() => DateTimeScalar, { description: 'When this version of it began to hold.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ceased to; null while it holds.' })
  readonly validTo!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly parentGridId!: string | null;
  readonly responsibleOrganizationId!: string | null;
  readonly quarterIds!: readonly string[];
  readonly asOf?: Date | null;
}

/** A page of grids. */
export const GridConnectionType = connectionType(GridType, 'Grid', 'grids');
