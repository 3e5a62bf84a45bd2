import { DivisionCodeScalar, PeriodInputType } from '@governance/shared';
import { Field, InputType } from 'type-graphql';
import { RequestPriority } from '../../service-request/graphql/service-request.enum.js';
import { SlaTermsInput } from '../../sla-policy/graphql/sla-policy.input.js';

/** A draft of a policy and the requests that it is tried on. */
@InputType('SlaWhatIfInput', {
  description: 'A draft of a policy, and the past requests that it is tried on: at most 30,000.',
})
export class SlaWhatIfInput {
  @Field(() => DivisionCodeScalar, { description: 'Requests of this place and below it.' })
  readonly divisionCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of the category with this code and all below it; every category when left out.',
  })
  readonly categoryCode?: string | null;

  @Field(() => RequestPriority, { description: 'Of this urgency.' })
  readonly priority!: RequestPriority;

  @Field(() => PeriodInputType, { description: 'That came in during this period.' })
  readonly period!: PeriodInputType;

  @Field(() => SlaTermsInput, { description: 'The draft.' })
  readonly terms!: SlaTermsInput;
}
