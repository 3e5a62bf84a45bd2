import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ProblemAction, ProblemStatus } from './problem-case.enum.js';

/** What `problemCases` is limited to. */
@InputType('ProblemCaseFilter', {
  description: 'What a list of problem cases is limited to; all that is given must hold.',
})
export class ProblemCaseFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => [ProblemStatus], { nullable: true, description: 'With one of these statuses.' })
  readonly status?: ProblemStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this request.' })
  readonly requestId?: string | null;
}

/** A move of a problem case. */
@InputType('MoveProblemCaseInput', { description: 'A move of a problem case.' })
export class MoveProblemCaseInput {
  @Field(() => ID, { description: 'The case.' })
  readonly id!: string;

  @Field(() => ProblemAction, {
    description:
      'One of its `availableActions`; otherwise ACTION_NOT_AVAILABLE, or FORBIDDEN for this viewer.',
  })
  readonly action!: ProblemAction;

  @Field(() => Int, { description: 'The version that the move is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The decision, or why: 1 to 1000 characters, without resident ID or bank card numbers.',
  })
  readonly text?: string | null;
}
