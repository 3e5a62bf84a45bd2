import { Audience, DateScalar, DivisionCodeScalar, UserErrorType } from '@governance/shared';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

/** How many people lived in a place on a day. */
@Audience('open')
@ObjectType('DivisionPopulation', {
  description: '人口数: how many people lived in a place on a day, as somebody counted and published.',
})
export class DivisionPopulationType {
  @Field(() => DateScalar, { description: 'The day that the figure is about.' })
  readonly asOf!: string;

  @Field(() => Int, { description: 'Persons.' })
  readonly persons!: number;

  @Field(() => String, { description: 'Who counted, e.g. `第七次全国人口普查`.' })
  readonly source!: string;

  @Field(() => Int, { description: 'Rises with every correction; to be given as `expectedVersion`.' })
  readonly version!: number;
}

/** A figure of population that is to be written down. */
@InputType('RecordPopulationInput', { description: 'How many people lived in a place on a day.' })
export class RecordPopulationInput {
  @Field(() => DivisionCodeScalar, { description: 'The place; otherwise DIVISION_UNKNOWN.' })
  readonly divisionCode!: string;

  @Field(() => DateScalar, { description: 'The day that the figure is about, today at the latest.' })
  readonly asOf!: string;

  @Field(() => Int, { description: 'Persons, from 0.' })
  readonly persons!: number;

  @Field(() => String, { description: 'Who counted, 1 to 100 characters; everybody reads it.' })
  readonly source!: string;

  @Field(() => Int, {
    description: 'Version of the figure of that day that is corrected, 0 for none; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}

/** Result of `recordPopulation`. */
@Audience('value')
@ObjectType('RecordPopulationPayload', { description: 'Result of `recordPopulation`.' })
export class RecordPopulationPayload {
  @Field(() => DivisionPopulationType, {
    nullable: true,
    description: 'The figure; null when a rule was broken.',
  })
  readonly population!: DivisionPopulationType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
