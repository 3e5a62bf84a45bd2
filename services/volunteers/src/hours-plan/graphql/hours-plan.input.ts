import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { HoursPlanState } from '../hours-plan.js';

/** What `hoursPlans` is limited to. */
@InputType('HoursPlanFilter', {
  description: 'What a list of plans is limited to; all that is given must hold.',
})
export class HoursPlanFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Received in this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => HoursPlanState, { nullable: true, description: 'In this state.' })
  readonly state?: HoursPlanState | null;
}

/** Hours that somebody means to give. */
@InputType('PlanHoursInput', {
  description:
    'Hours that one means to give in a community that is not one’s own, in a city where one is registered as a volunteer; otherwise NOT_FOUND.',
})
export class PlanHoursInput {
  @Field(() => DivisionCodeScalar, { description: 'The receiving community or village.' })
  readonly divisionCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Organization of the same city on the receiving side; null for none in particular.',
  })
  readonly organizationId?: string | null;

  @Field(() => DateScalar, { description: 'First business day.' })
  readonly fromDay!: string;

  @Field(() => DateScalar, {
    description:
      'First business day that does not belong to it any more: after today and at most 366 days after the first. No other plan of one’s own may stand for the community on these days; otherwise ALREADY_EXISTS.',
  })
  readonly toDay!: string;

  @Field(() => Float, { description: '0.5 to 2,000, in halves.' })
  readonly hours!: number;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A plan to be ended. */
@InputType('EndHoursPlanInput', { description: 'A plan to be ended.' })
export class EndHoursPlanInput {
  @Field(() => ID, { description: 'The plan.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
