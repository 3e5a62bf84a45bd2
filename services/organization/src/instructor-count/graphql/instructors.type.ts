import { Audience, UserErrorType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrganizationType } from '../../organization/graphql/organization.type.js';

/** How many instructors there are, as the graph shows it. */
@Audience('open')
@ObjectType('InstructorTotals', {
  description: '党建指导员: instructors who look after party work in the new sectors, as numbers by kind.',
})
export class InstructorTotalsType {
  @Field(() => Int, { description: '兼职: part-time instructors.' })
  readonly partTime!: number;

  @Field(() => Int, { description: '专职: full-time instructors.' })
  readonly fullTime!: number;
}

/** Result of `recordInstructors`. */
@Audience('value')
@ObjectType('RecordInstructorsPayload', { description: 'Result of `recordInstructors`.' })
export class RecordInstructorsPayload {
  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The organization whose instructors were counted; null when a rule was broken.',
  })
  readonly organization!: OrganizationType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
