import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, Float, ID, InputType, Int } from 'type-graphql';

/** What `campaigns` is limited to. */
@InputType('CampaignFilter', {
  description: 'What a list of campaigns is limited to; all that is given must hold.',
})
export class CampaignFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Organized by this organization.' })
  readonly organizationId?: string | null;
}

/** A campaign to be recorded. */
@InputType('CreateCampaignInput', { description: 'A campaign or collection.' })
export class CreateCampaignInput {
  @Field(() => DivisionCodeScalar, { description: 'The place that it is for.' })
  readonly divisionCode!: string;

  @Field(() => String, {
    description: 'What it is called, 1 to 80 characters; without phone numbers and plates.',
  })
  readonly title!: string;

  @Field(() => ID, { description: 'Organization of the same city that organizes it.' })
  readonly organizedById!: string;

  @Field(() => DateScalar, { description: 'First business day; not in the future.' })
  readonly startedOn!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** What a campaign has come to. */
@InputType('RecordCampaignInput', {
  description: 'What a campaign has come to, in place of what was said before.',
})
export class RecordCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  readonly id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last business day; left out while it goes on.' })
  readonly endedOn?: string | null;

  @Field(() => Int, { description: 'How many people took part.' })
  readonly participants!: number;

  @Field(() => Float, { description: 'What came together, in whole cents; 0 for nothing.' })
  readonly amountCents!: number;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
