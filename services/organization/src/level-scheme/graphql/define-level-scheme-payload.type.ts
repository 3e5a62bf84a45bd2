import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { LevelSchemeType } from './level-scheme.type.js';

/** Result of `defineLevelScheme`. */
@Audience('value')
@ObjectType('DefineLevelSchemePayload', { description: 'Result of `defineLevelScheme`.' })
export class DefineLevelSchemePayload {
  @Field(() => LevelSchemeType, { nullable: true, description: 'The ladder; null when a rule was broken.' })
  readonly levelScheme!: LevelSchemeType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
