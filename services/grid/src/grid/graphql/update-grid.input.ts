import { Field, ID, InputType, Int } from 'type-graphql';
import { GridDifficulty } from './grid-difficulty.enum.js';
import { GridNetwork } from './grid-network.enum.js';

/** What is to be known of a grid. */
@InputType('UpdateGridInput', {
  description:
    'What is to be known of a grid from now on. What is left out stays; null clears a value, and leaves a list as it is.',
})
export class UpdateGridInput {
  @Field(() => ID, { description: 'The grid.' })
  readonly id!: string;

  @Field(() => Int, { nullable: true, description: 'Number of households, 0 to 100,000.' })
  readonly households?: number | null;

  @Field(() => Int, { nullable: true, description: '服务半径 in metres, 1 to 50,000.' })
  readonly serviceRadiusM?: number | null;

  @Field(() => GridDifficulty, { nullable: true, description: '治理难度, as the city judges it.' })
  readonly difficulty?: GridDifficulty | null;

  @Field(() => ID, { nullable: true, description: 'Organization of the same city that answers for it.' })
  readonly responsibleOrganizationId?: string | null;

  @Field(() => [GridNetwork], { nullable: true, description: 'Networks that it carries.' })
  readonly networks?: GridNetwork[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Residential quarters of the same community that it covers, at most 50.',
  })
  readonly quarterIds?: string[] | null;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
