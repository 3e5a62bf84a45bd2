import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { PatrolFinding } from './patrol-finding.enum.js';

/** A checkpoint reached on a patrol. */
@InputType('ReachedCheckpointInput', {
  description: 'A checkpoint reached: one of the grid by its id, or any place by its name.',
})
export class ReachedCheckpointInput {
  @Field(() => ID, { nullable: true, description: 'A checkpoint of the grid; without a name then.' })
  readonly checkpointId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A place that has no entry, 1 to 60 characters; without an id then.',
  })
  readonly name?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was reached, during the patrol.' })
  readonly reachedAt!: Date;

  @Field(() => PatrolFinding, { description: 'What was found.' })
  readonly finding!: PatrolFinding;

  @Field(() => String, {
    nullable: true,
    description:
      'In words, 1 to 500 characters, no resident ID or bank card numbers; needed when something was found.',
  })
  readonly note?: string | null;
}

/** A patrol to be recorded. */
@InputType('RecordPatrolInput', { description: 'A patrol to be recorded once it is over.' })
export class RecordPatrolInput {
  @Field(() => ID, { description: 'The grid, as it was then.' })
  readonly gridId!: string;

  @Field(() => ID, {
    description: 'Who made the round: somebody of the same community, or who answered for the grid then.',
  })
  readonly workerId!: string;

  @Field(() => String, { nullable: true, description: 'What it was for, 1 to 100 characters.' })
  readonly plan?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  readonly startedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When it ended: after it began, within 24 hours, not later than now.',
  })
  readonly endedAt!: Date;

  @Field(() => [ReachedCheckpointInput], {
    nullable: true,
    description: 'Checkpoints reached, at most 50, in any order.',
  })
  readonly checkpoints?: ReachedCheckpointInput[] | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Patrols of a client that was offline. */
@InputType('RecordPatrolsInput', { description: 'Patrols that a client recorded while it was offline.' })
export class RecordPatrolsInput {
  @Field(() => [RecordPatrolInput], {
    description: '1 to 100 patrols, each with an idempotency key of its own.',
  })
  readonly patrols!: RecordPatrolInput[];
}
