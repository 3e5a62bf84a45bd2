import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType, Int } from 'type-graphql';
import { SchemeTarget } from './evaluation-scheme.enum.js';

/** What `evaluationSchemes` is limited to. */
@InputType('EvaluationSchemeFilter', {
  description: 'What a list of schemes is limited to; all that is given must hold.',
})
export class EvaluationSchemeFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'For this year.' })
  readonly year?: number | null;

  @Field(() => SchemeTarget, { nullable: true, description: 'That assess this.' })
  readonly targetKind?: SchemeTarget | null;
}
