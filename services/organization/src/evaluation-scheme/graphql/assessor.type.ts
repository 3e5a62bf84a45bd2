import { Audience } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import type { Assessor } from '../assessor.js';
import type { EvaluationScheme } from '../evaluation-scheme.js';

/** Who judges by a scheme, as the graph shows it. */
@Audience('open')
@ObjectType('EvaluationAssessor', {
  description: '考核主体: an organization or group whose panel judges indicators of a scheme.',
})
export class AssessorType {
  @Field(() => String, { description: 'What it is called in the scheme, e.g. `市委组织部`.' })
  readonly name!: string;

  @Field(() => [String], { description: 'Codes of the indicators that it judges, at most 30.' })
  readonly indicatorCodes!: readonly string[];

  /** Not fields: what the nested fields need. */
  readonly weight!: number;
  readonly organizationId!: string;
  readonly scheme!: EvaluationScheme;
}

/** An assessor with the scheme that it stands in. */
export interface AssessorOfScheme extends Assessor {
  readonly scheme: EvaluationScheme;
}
