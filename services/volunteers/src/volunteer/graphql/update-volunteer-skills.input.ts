import { Field, ID, InputType, Int } from 'type-graphql';

/** Other skills for a volunteer. */
@InputType('UpdateVolunteerSkillsInput', { description: 'What a volunteer can do, from now on.' })
export class UpdateVolunteerSkillsInput {
  @Field(() => ID, { description: 'The volunteer.' })
  readonly id!: string;

  @Field(() => [String], {
    description:
      'All skills, as codes from the reference data of the city, at most 20; replaces the ones before.',
  })
  readonly skills!: string[];

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
