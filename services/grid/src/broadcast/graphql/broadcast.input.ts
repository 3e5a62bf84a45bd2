import { DateTimeScalar, DivisionCodeScalar, PeriodInputType } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput } from '../../directory/graphql/change.input.js';
import { RegisterInput } from '../../directory/graphql/register.input.js';

/** What `broadcasts` is limited to. */
@InputType('BroadcastFilter', {
  description: 'What a list of broadcasts is limited to; all that is given must hold.',
})
export class BroadcastFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => PeriodInputType, { nullable: true, description: 'That start in this period.' })
  readonly period?: PeriodInputType | null;
}

/** A broadcast to be scheduled. */
@InputType('ScheduleBroadcastInput', { description: 'A broadcast to be scheduled.' })
export class ScheduleBroadcastInput extends RegisterInput {
  @Field(() => String, { description: 'Its title, 1 to 60 characters; everybody reads it.' })
  readonly title!: string;

  @Field(() => String, { description: 'What it is about, 1 to 200 characters.' })
  readonly topic!: string;

  @Field(() => DateTimeScalar, { description: 'When it starts; also one that took place already.' })
  readonly startsAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends, within 24 hours.' })
  readonly endsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Organization of the same city that holds it.' })
  readonly hostOrganizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Grid of the same community that it comes from.' })
  readonly gridId?: string | null;
}

/** Other details of a broadcast. */
@InputType('UpdateBroadcastInput', {
  description: 'Other details of a broadcast. What is left out stays as it is.',
})
export class UpdateBroadcastInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Its title, 1 to 60 characters.' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, 1 to 200 characters.' })
  readonly topic?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it starts.' })
  readonly startsAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends; null for not said.' })
  readonly endsAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Organization that holds it; null for none.' })
  readonly hostOrganizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Grid that it comes from; null for none.' })
  readonly gridId?: string | null;
}

/** How many watched a broadcast. */
@InputType('RecordBroadcastAudienceInput', { description: 'How many watched a broadcast.' })
export class RecordBroadcastAudienceInput extends ChangeInput {
  @Field(() => Int, { description: 'Number of viewers, 0 to 100,000,000.' })
  readonly audienceCount!: number;
}

/** A broadcast to be cancelled. */
@InputType('CancelBroadcastInput', { description: 'A broadcast to be cancelled before it begins.' })
export class CancelBroadcastInput extends ChangeInput {}
