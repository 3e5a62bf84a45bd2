import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { AssessmentType } from './assessment.type.js';

/** Result of `submitAssessment`. */
@Audience('value')
@ObjectType('SubmitAssessmentPayload', { description: 'Result of `submitAssessment`.' })
export class SubmitAssessmentPayload {
  @Field(() => AssessmentType, {
    nullable: true,
    description: 'What is stored now; null when a rule was broken.',
  })
  readonly assessment!: AssessmentType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
