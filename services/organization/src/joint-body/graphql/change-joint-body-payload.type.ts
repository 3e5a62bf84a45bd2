import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { JointBodyType } from './joint-body.type.js';
import { JointMemberType } from './joint-member.type.js';

const BODY = 'The joint body with its new version; null when a rule was broken.';
const ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `updateJointBody`. */
@Audience('value')
@ObjectType('UpdateJointBodyPayload', { description: 'Result of `updateJointBody`.' })
export class UpdateJointBodyPayload {
  @Field(() => JointBodyType, { nullable: true, description: BODY })
  readonly jointBody!: JointBodyType | null;

  @Field(() => [UserErrorType], { description: ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `dissolveJointBody`. */
@Audience('value')
@ObjectType('DissolveJointBodyPayload', { description: 'Result of `dissolveJointBody`.' })
export class DissolveJointBodyPayload {
  @Field(() => JointBodyType, { nullable: true, description: BODY })
  readonly jointBody!: JointBodyType | null;

  @Field(() => [UserErrorType], { description: ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `endJointMembership`. */
@Audience('value')
@ObjectType('EndJointMembershipPayload', { description: 'Result of `endJointMembership`.' })
export class EndJointMembershipPayload {
  @Field(() => JointBodyType, { nullable: true, description: BODY })
  readonly jointBody!: JointBodyType | null;

  @Field(() => JointMemberType, {
    nullable: true,
    description: 'The seat that ended; null when a rule was broken.',
  })
  readonly member!: JointMemberType | null;

  @Field(() => [UserErrorType], { description: ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `changeJointMemberRole`. */
@Audience('value')
@ObjectType('ChangeJointMemberRolePayload', { description: 'Result of `changeJointMemberRole`.' })
export class ChangeJointMemberRolePayload {
  @Field(() => JointBodyType, { nullable: true, description: BODY })
  readonly jointBody!: JointBodyType | null;

  @Field(() => JointMemberType, {
    nullable: true,
    description: 'The seat in the new role; null when a rule was broken.',
  })
  readonly member!: JointMemberType | null;

  @Field(() => [UserErrorType], { description: ERRORS })
  readonly userErrors!: UserErrorType[];
}
