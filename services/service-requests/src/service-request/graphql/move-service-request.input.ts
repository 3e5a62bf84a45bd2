import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RequestAction } from './request-action.enum.js';

/** A move of a request. */
@InputType('MoveServiceRequestInput', {
  description: 'A move of a request. What it takes beside the request is said at each value of the action.',
})
export class MoveServiceRequestInput {
  @Field(() => ID, { description: 'The request.' })
  readonly id!: string;

  @Field(() => RequestAction, {
    description:
      'One of its `availableActions`; otherwise ACTION_NOT_AVAILABLE, or FORBIDDEN for this viewer.',
  })
  readonly action!: RequestAction;

  @Field(() => Int, { description: 'The version that the move is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why, or what was done: 1 to 500 characters, without resident ID or bank card numbers.',
  })
  readonly reason?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For DISPATCH and GRANT_RETURN: the department that gets it. Left out with DISPATCH: its `suggestedDepartment`.',
  })
  readonly departmentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For MERGE: the request of the same city that goes on; not itself merged, cancelled or rejected.',
  })
  readonly mergeIntoId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'For SUSPEND: the review date, on which it goes on by itself. For REQUEST_EXTENSION: the due time asked for, later than the present one. At most 366 days from now; what the policy says when left out.',
  })
  readonly until?: Date | null;
}
