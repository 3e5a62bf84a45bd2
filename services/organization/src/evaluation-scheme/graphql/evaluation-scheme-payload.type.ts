import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { EvaluationSchemeType } from './evaluation-scheme.type.js';

/** Result of `createEvaluationScheme`. */
@Audience('value')
@ObjectType('CreateEvaluationSchemePayload', { description: 'Result of `createEvaluationScheme`.' })
export class CreateEvaluationSchemePayload {
  @Field(() => EvaluationSchemeType, {
    nullable: true,
    description: 'The draft; null when a rule was broken.',
  })
  readonly evaluationScheme!: EvaluationSchemeType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `reviseEvaluationScheme`. */
@Audience('value')
@ObjectType('ReviseEvaluationSchemePayload', { description: 'Result of `reviseEvaluationScheme`.' })
export class ReviseEvaluationSchemePayload {
  @Field(() => EvaluationSchemeType, {
    nullable: true,
    description: 'The draft of the new version; null when a rule was broken.',
  })
  readonly evaluationScheme!: EvaluationSchemeType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `publishEvaluationScheme`. */
@Audience('value')
@ObjectType('PublishEvaluationSchemePayload', { description: 'Result of `publishEvaluationScheme`.' })
export class PublishEvaluationSchemePayload {
  @Field(() => EvaluationSchemeType, {
    nullable: true,
    description: 'The scheme as everybody reads it now; null when a rule was broken.',
  })
  readonly evaluationScheme!: EvaluationSchemeType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
