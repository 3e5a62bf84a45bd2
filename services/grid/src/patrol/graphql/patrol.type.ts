import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PatrolFinding } from './patrol-finding.enum.js';

/** A checkpoint that a patrol reached, as the graph shows it. */
@Audience('internal')
@ObjectType('ReachedCheckpoint', { description: 'A checkpoint that a patrol reached, and what was found.' })
export class ReachedCheckpointType {
  @Field(() => Int, { description: 'From 1, in the order in which they were reached.' })
  readonly sequence!: number;

  @Field(() => String, { description: 'What it was called then.' })
  readonly name!: string;

  @Field(() => DateTimeScalar, { description: 'When it was reached.' })
  readonly reachedAt!: Date;

  @Field(() => PatrolFinding, { description: 'What was found.' })
  readonly finding!: PatrolFinding;

  @Field(() => String, {
    nullable: true,
    description:
      'The same in words. Phone numbers and plates in it are masked for whoever does not work in the place.',
  })
  readonly note!: string | null;

  /** Not fields: what the nested fields need. */
  readonly patrolId!: string;
  readonly checkpointId!: string | null;
}

/** A patrol, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('Patrol', {
  description:
    '巡查: a round that a worker made through a grid: checkpoints reached, when, and what was found. Never positions in between, speed or idle time.',
})
export class PatrolType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the round was for; null when nobody planned it.',
  })
  readonly plan!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it began; the business day that it counts on.' })
  readonly startedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ended.' })
  readonly endedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When it was recorded here; later than it ended for clients that were offline.',
  })
  readonly recordedAt!: Date;

  @Field(() => Int, { description: 'Checkpoints at which something was found.' })
  readonly issueCount!: number;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly gridId!: string;
  readonly workerId!: string;
}

/** A page of patrols. */
export const PatrolConnectionType = connectionType(PatrolType, 'Patrol', 'patrols');
