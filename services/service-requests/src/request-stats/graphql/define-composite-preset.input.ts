import { Audience, DivisionCodeScalar, UserErrorType } from '@governance/shared';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { CompositePresetType } from './composite.type.js';

/** Weights as a city defines them. */
@InputType('DefineCompositePresetInput', {
  description: 'How a city weighs the three rates from a year on, in thousandths that come to 1000.',
})
export class DefineCompositePresetInput {
  @Field(() => DivisionCodeScalar, { description: 'The city: a code of the level PREFECTURE.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'What the preset is called, 1 to 40 characters, read by everybody.' })
  readonly name!: string;

  @Field(() => String, {
    defaultValue: 'ALL',
    description:
      'The class of tasks that it holds for: capitals, digits and underscores; `ALL` for every one.',
  })
  readonly class!: string;

  @Field(() => Int, {
    description:
      'The first year that it holds in, at most 5 ahead. One that has begun and has weights: ACTION_NOT_AVAILABLE, so that no published score changes.',
  })
  readonly year!: number;

  @Field(() => Int, { description: 'Weight of the response rate, 0 to 1000.' })
  readonly responseWeight!: number;

  @Field(() => Int, { description: 'Weight of the resolution rate, 0 to 1000.' })
  readonly resolutionWeight!: number;

  @Field(() => Int, { description: 'Weight of the satisfaction rate, 0 to 1000.' })
  readonly satisfactionWeight!: number;

  @Field(() => Int, {
    description: "`version` of the city's own weights of that year, 0 when it has none; otherwise CONFLICT.",
  })
  readonly expectedVersion!: number;
}

/** Result of `defineCompositePreset`. */
@Audience('value')
@ObjectType('DefineCompositePresetPayload', { description: 'Result of `defineCompositePreset`.' })
export class DefineCompositePresetPayload {
  @Field(() => CompositePresetType, {
    nullable: true,
    description: 'The weights as the city has them now; null when a rule was broken.',
  })
  readonly compositePreset!: CompositePresetType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
