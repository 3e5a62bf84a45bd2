import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { VolunteerType } from './volunteer.type.js';

/** Result of `registerVolunteer`. */
@Audience('value')
@ObjectType('RegisterVolunteerPayload', { description: 'Result of `registerVolunteer`.' })
export class RegisterVolunteerPayload {
  @Field(() => VolunteerType, {
    nullable: true,
    description: 'The volunteer; null when a rule was broken.',
  })
  readonly volunteer!: VolunteerType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `updateVolunteerSkills`. */
@Audience('value')
@ObjectType('UpdateVolunteerSkillsPayload', { description: 'Result of `updateVolunteerSkills`.' })
export class UpdateVolunteerSkillsPayload {
  @Field(() => VolunteerType, {
    nullable: true,
    description: 'The volunteer with the new skills; null when a rule was broken.',
  })
  readonly volunteer!: VolunteerType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
