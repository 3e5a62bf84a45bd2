import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, InputType, Int } from 'type-graphql';
import { RequestPriority } from '../../service-request/graphql/service-request.enum.js';
import { DEFAULT_WARN_PERCENT } from '../sla-terms.js';
import { ClockTime, TermUnit } from './sla-policy.enum.js';

/** How long something may take. */
@InputType('SlaTermInput', { description: 'How long something may take.' })
export class SlaTermInput {
  @Field(() => Int, { description: 'How many: minutes up to 10,000, hours up to 2,000, days up to 365.' })
  readonly amount!: number;

  @Field(() => TermUnit, { description: 'Of what.' })
  readonly unit!: TermUnit;

  @Field(() => ClockTime, { description: 'In which time.' })
  readonly time!: ClockTime;
}

/** How long each step may take. */
@InputType('SlaClocksInput', { description: 'How long each step of a request may take.' })
export class SlaClocksInput {
  @Field(() => SlaTermInput, { description: '派单: from the receipt.' })
  readonly dispatch!: SlaTermInput;

  @Field(() => SlaTermInput, { description: '签收: from the dispatch.' })
  readonly sign!: SlaTermInput;

  @Field(() => SlaTermInput, { description: '响应: from the dispatch.' })
  readonly contact!: SlaTermInput;

  @Field(() => SlaTermInput, { description: '办理: from the dispatch.' })
  readonly resolve!: SlaTermInput;

  @Field(() => SlaTermInput, { description: '回访: from the end of handling.' })
  readonly callback!: SlaTermInput;
}

/** What a policy settles. */
@InputType('SlaTermsInput', { description: 'What a policy settles.' })
export class SlaTermsInput {
  @Field(() => SlaClocksInput, { description: 'How long each step may take.' })
  readonly clocks!: SlaClocksInput;

  @Field(() => SlaTermInput, {
    description: 'By how much a granted extension moves the due time when nobody named one.',
  })
  readonly extension!: SlaTermInput;

  @Field(() => Int, {
    description:
      'After so many days, 1 to 365, a suspended request goes on by itself, when nobody named a day.',
  })
  readonly suspensionDays!: number;

  @Field(() => Int, {
    description: 'Attempts to reach the reporter, 1 to 20, before a request may be closed without an answer.',
  })
  readonly callbackTries!: number;

  @Field(() => Int, { description: 'So many days, 1 to 365, after its closing a request can be reopened.' })
  readonly reopenDays!: number;

  @Field(() => Boolean, { description: 'Whether a direct answer needs a call-back before the closing.' })
  readonly callbackAfterAnswer!: boolean;

  @Field(() => Int, {
    defaultValue: DEFAULT_WARN_PERCENT,
    description: 'After this share of the time, 1 to 99 per cent, a warning is raised.',
  })
  readonly warnPercent!: number;
}

/** A version of a policy to be published. */
@InputType('PublishSlaPolicyInput', {
  description: 'A version of a policy to be published. City, category and urgency say which policy it is.',
})
export class PublishSlaPolicyInput {
  @Field(() => DivisionCodeScalar, { description: 'Any place of the city that it is for.' })
  readonly divisionCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the category that it is for, with all below it; every category when left out.',
  })
  readonly categoryCode?: string | null;

  @Field(() => RequestPriority, { description: 'The urgency that it is for.' })
  readonly priority!: RequestPriority;

  @Field(() => String, { description: 'Its name, 1 to 50 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => String, {
    description: 'Where the limits come from, 1 to 1000 characters; everybody reads it.',
  })
  readonly evidence!: string;

  @Field(() => SlaTermsInput, { description: 'What it settles.' })
  readonly terms!: SlaTermsInput;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Requests that come in from then on go by it; not in the past, now when left out.',
  })
  readonly validFrom?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The newest version that there is; left out for the first one. Otherwise CONFLICT.',
  })
  readonly expectedVersion?: number | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** What `slaPolicies` is limited to. */
@InputType('SlaPolicyFilter', {
  description: 'What a list of policies is limited to; all that is given must hold.',
})
export class SlaPolicyFilterInput {
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Any place of a city: its own policies and the national ones.',
  })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'For the category with exactly this code.' })
  readonly categoryCode?: string | null;

  @Field(() => RequestPriority, { nullable: true, description: 'For this urgency.' })
  readonly priority?: RequestPriority | null;
}
