import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemGround, ProblemStatus } from './problem-case.enum.js';

/** A problem case, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('ProblemCase', {
  description:
    '问题工单: a request that was reworked three times without success, or given back by three departments while nobody led; it went up to the government above. Seen by whoever governs the place and by the organizations that got the request.',
})
export class ProblemCaseType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => ProblemGround, { description: 'What made it one.' })
  readonly ground!: ProblemGround;

  @Field(() => ProblemStatus, { description: 'Where it stands.' })
  readonly status!: ProblemStatus;

  @Field(() => DateTimeScalar, { description: 'When it was lifted.' })
  readonly openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided last; null before.' })
  readonly decidedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null before.' })
  readonly closedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly liftedTo!: string;
  readonly requestId!: string;
}

/** A page of problem cases. */
export const ProblemCaseConnectionType = connectionType(ProblemCaseType, 'ProblemCase', 'problem cases');

/** Result of `moveProblemCase`. */
@Audience('value')
@ObjectType('MoveProblemCasePayload', { description: 'Result of `moveProblemCase`.' })
export class MoveProblemCasePayload {
  @Field(() => ProblemCaseType, {
    nullable: true,
    description: 'The case as it stands now; null when a rule was broken.',
  })
  readonly problemCase!: ProblemCaseType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
