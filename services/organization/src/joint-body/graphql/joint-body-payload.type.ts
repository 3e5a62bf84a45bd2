import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { JointBodyType } from './joint-body.type.js';
import { JointMemberType } from './joint-member.type.js';

/** Result of `createJointBody`. */
@Audience('value')
@ObjectType('CreateJointBodyPayload', { description: 'Result of `createJointBody`.' })
export class CreateJointBodyPayload {
  @Field(() => JointBodyType, {
    nullable: true,
    description: 'The joint body; null when a rule was broken.',
  })
  readonly jointBody!: JointBodyType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `addJointMember`. */
@Audience('value')
@ObjectType('AddJointMemberPayload', { description: 'Result of `addJointMember`.' })
export class AddJointMemberPayload {
  @Field(() => JointBodyType, {
    nullable: true,
    description: 'The joint body with its new version; null when a rule was broken.',
  })
  readonly jointBody!: JointBodyType | null;

  @Field(() => JointMemberType, { nullable: true, description: 'The seat; null when a rule was broken.' })
  readonly member!: JointMemberType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
