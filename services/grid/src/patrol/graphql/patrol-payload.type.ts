import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { PatrolType } from './patrol.type.js';

const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `recordPatrol`. */
@Audience('value')
@ObjectType('RecordPatrolPayload', { description: 'Result of `recordPatrol`.' })
export class RecordPatrolPayload {
  @Field(() => PatrolType, { nullable: true, description: 'The patrol; null when a rule was broken.' })
  readonly patrol!: PatrolType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** What became of one patrol of a batch. */
@Audience('value')
@ObjectType('RecordedPatrol', {
  description: 'What became of one patrol of a batch; the others do not depend on it.',
})
export class RecordedPatrol {
  @Field(() => String, { description: 'The key that it came with.' })
  readonly idempotencyKey!: string;

  @Field(() => PatrolType, {
    nullable: true,
    description: 'The patrol, also when an earlier request had recorded it; null when a rule was broken.',
  })
  readonly patrol!: PatrolType | null;

  @Field(() => [UserErrorType], {
    description: 'Rules that this patrol broke, FORBIDDEN among them; empty on success.',
  })
  readonly userErrors!: UserErrorType[];
}

/** Result of `recordPatrols`. */
@Audience('value')
@ObjectType('RecordPatrolsPayload', { description: 'Result of `recordPatrols`.' })
export class RecordPatrolsPayload {
  @Field(() => [RecordedPatrol], {
    nullable: true,
    description:
      'One for each patrol, in the order given, at most 100; null when the batch itself was refused.',
  })
  readonly results!: readonly RecordedPatrol[] | null;

  @Field(() => [UserErrorType], { description: 'What is wrong with the batch itself; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
