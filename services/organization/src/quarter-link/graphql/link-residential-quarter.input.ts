import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuarterLinkKind } from './quarter-link-kind.enum.js';

/** An organization that is to answer for a residential quarter. */
@InputType('LinkResidentialQuarterInput', {
  description: 'An organization that is to answer for a residential quarter.',
})
export class LinkResidentialQuarterInput {
  @Field(() => ID, {
    description:
      'The quarter. It has one organization of each kind at a time; otherwise PERIOD_OVERLAP. One branch may cover several quarters.',
  })
  readonly quarterId!: string;

  @Field(() => QuarterLinkKind, { description: 'What the organization is to the quarter.' })
  readonly kind!: QuarterLinkKind;

  @Field(() => ID, {
    description:
      'The organization, of the same city: a branch or general branch, a property company or an owners’ committee, as `kind` says.',
  })
  readonly organizationId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it began, not before the quarter was on record and not later than now; now when left out.',
  })
  readonly since?: Date | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A link to be ended. */
@InputType('UnlinkResidentialQuarterInput', { description: 'A link with a residential quarter to be ended.' })
export class UnlinkResidentialQuarterInput {
  @Field(() => ID, { description: 'The link.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended, after it began and not later than now; now when left out.',
  })
  readonly until?: Date | null;

  @Field(() => Int, {
    description: 'The version of the link that the change is based on; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}
