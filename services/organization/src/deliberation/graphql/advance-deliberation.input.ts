import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DeliberationAction, DeliberationOutcome } from './deliberation.enum.js';

/** The next step of a deliberation. */
@InputType('AdvanceDeliberationInput', {
  description: 'The next step of a deliberation. Each action says which of the fields it takes.',
})
export class AdvanceDeliberationInput {
  @Field(() => ID, { description: 'The deliberation.' })
  readonly id!: string;

  @Field(() => DeliberationAction, {
    description: 'The next step; another one is refused with ACTION_NOT_AVAILABLE.',
  })
  readonly action!: DeliberationAction;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was taken, from the last step to now; now when left out.',
  })
  readonly heldAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many people took part, 1 to 100000.' })
  readonly attendance?: number | null;

  @Field(() => String, { nullable: true, description: 'What happened, 1 to 2000 characters; stays inside.' })
  readonly summary?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the document is found, 1 to 100 characters; stays inside.',
  })
  readonly documentReference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With DELIBERATE: what was decided, 1 to 2000 characters; becomes public.',
  })
  readonly decision?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'With DELIBERATE: the organization of the same city that decided.',
  })
  readonly decidedByOrganizationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With PUBLICISE: what everybody reads, 1 to 2000 characters.',
  })
  readonly notice?: string | null;

  @Field(() => DeliberationOutcome, { nullable: true, description: 'With EVALUATE: what came of it.' })
  readonly outcome?: DeliberationOutcome | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      'With EVALUATE: how many people gave 1, 2, 3, 4 and 5 points; five numbers, not all of them 0. Never who.',
  })
  readonly scores?: number[] | null;

  @Field(() => Int, {
    description: 'The version of the deliberation that the step is based on; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}
