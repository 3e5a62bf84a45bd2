import {
  Audience,
  connectionType,
  DateTimeScalar,
  DivisionCodeScalar,
  UserErrorType,
} from '@governance/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

/** What was published of a request, as the graph shows it. Its edges come from the resolver. */
@Audience('open')
@ObjectType('ServiceRequestDisclosure', {
  description:
    '晾晒: the problem of a request and what came of it, in words written for everybody. Once withdrawn, the stub with the reason.',
})
export class DisclosureType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: '问题: what it was about; null once withdrawn.' })
  readonly problem!: string | null;

  @Field(() => String, { nullable: true, description: '结果: what came of it; null once withdrawn.' })
  readonly result!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '脱敏说明: what was left out or made unrecognizable; null when nothing was, or once withdrawn.',
  })
  readonly redactionNote!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  readonly publishedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was withdrawn; null when it was not.',
  })
  readonly withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null when it was not.' })
  readonly withdrawalReason!: string | null;

  /** Not fields: what the nested fields need. */
  readonly cityCode!: string;
  readonly categoryCode!: string;
  readonly divisionCode!: string;
  readonly requestId!: string;
  readonly organizationId!: string | null;
}

/** A page of what was published. */
export const DisclosureConnectionType = connectionType(
  DisclosureType,
  'ServiceRequestDisclosure',
  'disclosures',
);

/** What `disclosures` is limited to. */
@InputType('ServiceRequestDisclosureFilter', {
  description: 'What a list of disclosures is limited to; all that is given must hold.',
})
export class DisclosureFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the category with this code, or of one below it.' })
  readonly categoryCode?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Published at this instant or later.' })
  readonly publishedFrom?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Published before this instant; later than `publishedFrom`, otherwise PERIOD_INVALID.',
  })
  readonly publishedTo?: Date | null;
}

/** What is to be published. */
@InputType('PublishServiceRequestInput', {
  description:
    'What is to be published of a request. Everybody will read it: phone numbers and plates are refused with CONTACT_IN_PUBLIC_TEXT, resident IDs and bank cards with PERSONAL_ID_IN_TEXT.',
})
export class PublishServiceRequestInput {
  @Field(() => ID, {
    description:
      'The request, CLOSED or ANSWERED; otherwise ACTION_NOT_AVAILABLE, also for the channel PETITION and for sensitive categories.',
  })
  readonly requestId!: string;

  @Field(() => Int, { description: 'The version of the request that this is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: '问题: what it was about, 1 to 500 characters, without persons.' })
  readonly problem!: string;

  @Field(() => String, { description: '结果: what came of it, 1 to 500 characters, without persons.' })
  readonly result!: string;

  @Field(() => String, {
    nullable: true,
    description: '脱敏说明: what was left out or made unrecognizable, 1 to 200 characters.',
  })
  readonly redactionNote?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** The end of a disclosure. */
@InputType('WithdrawDisclosureInput', {
  description: 'The end of a disclosure. The stub with the reason stays.',
})
export class WithdrawDisclosureInput {
  @Field(() => ID, { description: 'The disclosure.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Its version; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'Why, 1 to 200 characters. Everybody will read it.' })
  readonly reason!: string;
}

/** What every change of a disclosure answers. */
@ObjectType()
abstract class DisclosurePayload {
  @Field(() => DisclosureType, {
    nullable: true,
    description: 'The disclosure as it stands now; null when a rule was broken.',
  })
  readonly disclosure!: DisclosureType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `publishServiceRequest`. */
@Audience('value')
@ObjectType('PublishServiceRequestPayload', { description: 'Result of `publishServiceRequest`.' })
export class PublishServiceRequestPayload extends DisclosurePayload {}

/** Result of `withdrawDisclosure`. */
@Audience('value')
@ObjectType('WithdrawDisclosurePayload', { description: 'Result of `withdrawDisclosure`.' })
export class WithdrawDisclosurePayload extends DisclosurePayload {}
