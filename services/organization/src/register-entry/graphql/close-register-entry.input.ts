import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ClosingOutcome } from './closing-outcome.enum.js';

/** The end of an entry. */
@InputType('CloseRegisterEntryInput', { description: 'The end of an entry.' })
export class CloseRegisterEntryInput {
  @Field(() => ID, { description: 'The entry.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => ClosingOutcome, { description: 'How it came to its end.' })
  readonly outcome!: ClosingOutcome;

  @Field(() => String, { description: 'Why, 1 to 200 characters.' })
  readonly reason!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended: after it began, not later than now; now when left out.',
  })
  readonly closedAt?: Date | null;
}
