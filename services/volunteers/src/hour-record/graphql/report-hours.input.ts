import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, Float, ID, InputType } from 'type-graphql';
import { ActivityKind } from './activity-kind.enum.js';

/** Hours that a volunteer reports. */
@InputType('ReportHoursInput', { description: 'Hours that a volunteer gave on a day.' })
export class ReportHoursInput {
  @Field(() => ID, { description: 'The volunteer: oneself.' })
  readonly volunteerId!: string;

  @Field(() => ID, {
    description: 'Organization of the same city that was served, and that confirms the hours.',
  })
  readonly organizationId!: string;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Community or village of the same city where they were given; the home one when left out.',
  })
  readonly divisionCode?: string | null;

  @Field(() => String, { description: 'What was done, 1 to 100 characters; nobody’s ID or card number.' })
  readonly title!: string;

  @Field(() => ActivityKind, { description: 'Kind of activity.' })
  readonly activityKind!: ActivityKind;

  @Field(() => Float, { description: 'Hours, 0.5 to 24 in steps of 0.5.' })
  readonly hours!: number;

  @Field(() => DateScalar, { description: 'Business day on which they were given; not in the future.' })
  readonly servedOn!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
