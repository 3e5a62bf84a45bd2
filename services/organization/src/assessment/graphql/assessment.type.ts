import { Audience, connectionType, DateTimeScalar } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MonthSpan } from '../../ranking/month-span.js';

/** What a panel gave, as the graph shows it to whoever may know who scored. */
@Audience('internal')
@ObjectType('EvaluationAssessment', {
  description:
    '考核评分: what the panel of one assessor gave to a place for one indicator over a period. For the organization that scored and for auditors; with visibility OPEN for all staff of the place.',
})
export class AssessmentType {
  @Field(() => ID, { description: 'Stable id. Leads nowhere by itself.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every correction; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => Int, { description: 'The version of the scheme that it was given by.' })
  readonly schemeVersion!: number;

  @Field(() => String, { description: 'Code of the indicator.' })
  readonly indicatorCode!: string;

  @Field(() => [Int], {
    description:
      'The marks, 0 to 100, from the lowest; at most 100. One of each member, and nobody’s by name.',
  })
  readonly marks!: readonly number[];

  @Field(() => DateTimeScalar, { description: 'When they were handed in or last corrected.' })
  readonly submittedAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether a ranking with it was published: then it cannot be corrected any more.',
  })
  readonly frozen!: boolean;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly organizationId!: string;
  readonly span!: MonthSpan;
}

/** A page of assessments. */
export const AssessmentConnectionType = connectionType(
  AssessmentType,
  'EvaluationAssessment',
  'assessments by panels',
);
