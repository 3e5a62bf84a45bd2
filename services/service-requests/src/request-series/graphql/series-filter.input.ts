import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';

/** Whose requests a series counts. */
@InputType('ServiceRequestSeriesFilter', {
  description: 'Whose requests a series counts: exactly one of `divisionCode` and `departmentId`.',
})
export class SeriesFilterInput {
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Requests of this place and of all places below it.',
  })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Requests that were given to this department.' })
  readonly departmentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Requests of this upper category alone, e.g. `NOISE`; otherwise INVALID_INPUT.',
  })
  readonly categoryCode?: string | null;
}
