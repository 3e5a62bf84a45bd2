import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { GridDifficulty } from './grid-difficulty.enum.js';
import { GridNetwork } from './grid-network.enum.js';

/** A grid to be made. */
@InputType('CreateGridInput', { description: 'A grid to be made. Its code is given by the system.' })
export class CreateGridInput {
  @Field(() => DivisionCodeScalar, { description: 'Community or village that it lies in.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its kind, from the reference data of the city.' })
  readonly kind!: string;

  @Field(() => Int, { nullable: true, description: 'Number of households, 0 to 100,000.' })
  readonly households?: number | null;

  @Field(() => Int, { nullable: true, description: '服务半径 in metres, 1 to 50,000.' })
  readonly serviceRadiusM?: number | null;

  @Field(() => GridDifficulty, { nullable: true, description: '治理难度, as the city judges it.' })
  readonly difficulty?: GridDifficulty | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For a micro-grid: the grid of the same community that it is part of.',
  })
  readonly parentGridId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Organization that answers for it.' })
  readonly responsibleOrganizationId?: string | null;

  @Field(() => [GridNetwork], {
    nullable: true,
    description: 'Networks that it carries; none when left out.',
  })
  readonly networks?: GridNetwork[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Residential quarters of the same community that it covers, at most 50.',
  })
  readonly quarterIds?: string[] | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
