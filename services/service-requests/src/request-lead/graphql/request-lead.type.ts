import { Audience, DateTimeScalar, UserErrorType } from '@governance/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import { LeadGround } from '../request-lead.js';

registerEnumType(LeadGround, {
  name: 'RequestLeadGround',
  description: 'Why an organization leads a request when responsibility is unclear.',
  valuesConfig: {
    FIRST_RECEIVER: { description: '首接负责: it was the first department to get the request.' },
    ON_SITE_RULING: { description: '现场裁定: it was ruled on the spot.' },
    GOVERNMENT_FALLBACK: { description: '政府兜底: the district said so, since nobody else is responsible.' },
  },
});

/** Who leads a request, as the graph shows it. */
@Audience('internal')
@ObjectType('RequestLead', {
  description: '牵头单位: which organization leads a request, since when, and why.',
})
export class RequestLeadType {
  @Field(() => Int, { description: 'The how-manieth lead of the request, from 1.' })
  readonly sequence!: number;

  @Field(() => LeadGround, { description: 'On what ground.' })
  readonly ground!: LeadGround;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  readonly assignedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null while it leads.' })
  readonly endedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly organizationId!: string;
  readonly reason!: string;
}

/** Who is to lead a request. */
@InputType('AssignLeadInput', { description: 'Who is to lead a request from now on.' })
export class AssignLeadInput {
  @Field(() => ID, { description: 'The request; an open one.' })
  readonly requestId!: string;

  @Field(() => ID, {
    description: 'The organization; for FIRST_RECEIVER the first one that got the request.',
  })
  readonly organizationId!: string;

  @Field(() => LeadGround, { description: "On what ground; GOVERNMENT_FALLBACK is the district's." })
  readonly ground!: LeadGround;

  @Field(() => String, {
    description: 'Why, 1 to 500 characters, without resident ID or bank card numbers.',
  })
  readonly reason!: string;

  @Field(() => Int, {
    description:
      '`sequence` of the lead that there is now, 0 when there is none; otherwise CONFLICT. A repetition is refused so too.',
  })
  readonly expectedSequence!: number;
}

/** Result of `assignLead`. */
@Audience('value')
@ObjectType('AssignLeadPayload', { description: 'Result of `assignLead`.' })
export class AssignLeadPayload {
  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request; null when a rule was broken.',
  })
  readonly serviceRequest!: ServiceRequestType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
