import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';

/** What `residentialQuarters` is limited to. */
@InputType('ResidentialQuarterFilter', {
  description: 'What a list of quarters is limited to; all that is given must hold.',
})
export class ResidentialQuarterFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this kind, e.g. `OLD_ESTATE`.' })
  readonly kind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; Traditional and Simplified writing are the same.',
  })
  readonly search?: string | null;
}
