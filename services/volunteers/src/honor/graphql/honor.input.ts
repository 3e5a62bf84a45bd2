import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

const VERSION = 'The version that was looked at; otherwise CONFLICT.';

/** What `honors` is limited to. */
@InputType('HonorFilter', {
  description: 'What a list of honours is limited to; all that is given must hold.',
})
export class HonorFilterInput {
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Of volunteers at home in this place or below it.',
  })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this title.' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this period, e.g. `2019-Q2`.' })
  readonly period?: string | null;
}

/** A nomination. */
@InputType('NominateHonorInput', { description: 'A nomination of a volunteer.' })
export class NominateHonorInput {
  @Field(() => ID, { description: 'The volunteer, whom the viewer must see; never oneself.' })
  readonly volunteerId!: string;

  @Field(() => String, { description: 'The honour, 1 to 30 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'A year, a quarter or a month: `2019`, `2019-Q2`, `2019-06`.' })
  readonly period!: string;

  @Field(() => String, {
    description: 'For what, 1 to 200 characters; without ID, card or phone numbers and plates.',
  })
  readonly citation!: string;

  @Field(() => ID, { description: 'The body of the same city that may award it.' })
  readonly awardedByOrganizationId!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** An honour to be awarded. */
@InputType('AwardHonorInput', { description: 'An honour to be awarded.' })
export class AwardHonorInput {
  @Field(() => ID, { description: 'The honour.' })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

/** Whether one wants to be shown. */
@InputType('ConsentToHonorInput', { description: 'Whether one wants to be shown with one’s honour.' })
export class ConsentToHonorInput {
  @Field(() => ID, { description: 'The honour.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'As one wants to be called in public, 1 to 20 characters; without it one is not shown, and a consent given before ends.',
  })
  readonly shownName?: string | null;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}
