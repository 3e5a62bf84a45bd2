import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';

/** What `volunteers` is limited to. */
@InputType('VolunteerFilter', {
  description: 'What a list of volunteers is limited to; all that is given must hold.',
})
export class VolunteerFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'At home in this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'At home in this organization.' })
  readonly organizationId?: string | null;

  @Field(() => String, { nullable: true, description: 'With this skill, e.g. `FIRST_AID`.' })
  readonly skill?: string | null;
}
