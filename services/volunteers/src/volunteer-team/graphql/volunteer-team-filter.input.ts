import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';

/** What `volunteerTeams` is limited to. */
@InputType('VolunteerTeamFilter', {
  description: 'What a list of teams is limited to; all that is given must hold.',
})
export class VolunteerTeamFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the kind with this code, e.g. `WISH_CLAIM`.' })
  readonly kind?: string | null;

  @Field(() => ID, { nullable: true, description: 'That this organization stands behind.' })
  readonly organizationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;
}
