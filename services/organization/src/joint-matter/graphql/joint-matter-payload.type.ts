import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { JointMatterType } from './joint-matter.type.js';

const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `raiseJointMatter`. */
@Audience('value')
@ObjectType('RaiseJointMatterPayload', { description: 'Result of `raiseJointMatter`.' })
export class RaiseJointMatterPayload {
  @Field(() => JointMatterType, { nullable: true, description: 'The matter; null when a rule was broken.' })
  readonly jointMatter!: JointMatterType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `moveJointMatter`. */
@Audience('value')
@ObjectType('MoveJointMatterPayload', { description: 'Result of `moveJointMatter`.' })
export class MoveJointMatterPayload {
  @Field(() => JointMatterType, {
    nullable: true,
    description: 'The matter as it stands after the move; null when a rule was broken.',
  })
  readonly jointMatter!: JointMatterType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}
