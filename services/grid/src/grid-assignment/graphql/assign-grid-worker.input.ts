import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AssignmentRole } from './assignment-role.enum.js';

/** A worker who is to answer for a grid. */
@InputType('AssignGridWorkerInput', { description: 'A worker who is to answer for a grid of the same city.' })
export class AssignGridWorkerInput {
  @Field(() => ID, { description: 'The worker.' })
  readonly workerId!: string;

  @Field(() => ID, { description: 'The grid.' })
  readonly gridId!: string;

  @Field(() => AssignmentRole, { description: 'As what; MAIN is refused while the grid has a main worker.' })
  readonly role!: AssignmentRole;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when, not later than now and not before the grid was made; now when left out.',
  })
  readonly since?: Date | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** An assignment that ends. */
@InputType('EndGridAssignmentInput', { description: 'A worker who no longer answers for a grid.' })
export class EndGridAssignmentInput {
  @Field(() => ID, { description: 'The worker.' })
  readonly workerId!: string;

  @Field(() => ID, { description: 'The grid.' })
  readonly gridId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When, after the beginning and not later than now; now when left out.',
  })
  readonly until?: Date | null;

  @Field(() => Int, {
    description: 'The version of the worker that the change is based on; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}
