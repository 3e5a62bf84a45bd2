import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { DeliberationType } from '../../deliberation/graphql/deliberation.type.js';

/** Result of `recordOpinions`. */
@Audience('value')
@ObjectType('RecordOpinionsPayload', { description: 'Result of `recordOpinions`.' })
export class RecordOpinionsPayload {
  @Field(() => DeliberationType, {
    nullable: true,
    description: 'The deliberation; null when a rule was broken.',
  })
  readonly deliberation!: DeliberationType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
