import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType, Int } from 'type-graphql';

/** A ladder to be laid down. */
@InputType('DefineCommandLadderInput', { description: 'The levels of the command centres of a city.' })
export class DefineCommandLadderInput {
  @Field(() => DivisionCodeScalar, { description: 'Any place of the city.' })
  readonly divisionCode!: string;

  @Field(() => [String], {
    description:
      'The city’s words for all levels from the top, 1 to 10, each 1 to 20 characters. A level on which centres stand may not be missing.',
  })
  readonly levels!: string[];

  @Field(() => Int, {
    description: 'The version that the change is based on, 0 for the first ladder; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}
