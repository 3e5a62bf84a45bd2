import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { DeliberationLevel, DeliberationStep } from './deliberation.enum.js';

/** What `deliberations` is limited to. */
@InputType('DeliberationFilter', {
  description: 'What a list of deliberations is limited to; all that is given must hold.',
})
export class DeliberationFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this joint body.' })
  readonly jointBodyId?: string | null;

  @Field(() => DeliberationLevel, { nullable: true, description: 'At this level.' })
  readonly level?: DeliberationLevel | null;

  @Field(() => DeliberationStep, { nullable: true, description: 'That have come to this step.' })
  readonly step?: DeliberationStep | null;
}

/** What the deliberations of one place or body are limited to. */
@InputType('OwnDeliberationFilter', {
  description: 'What the list of the deliberations of one place or body is limited to.',
})
export class OwnDeliberationFilterInput {
  @Field(() => DeliberationLevel, { nullable: true, description: 'At this level.' })
  readonly level?: DeliberationLevel | null;

  @Field(() => DeliberationStep, { nullable: true, description: 'That have come to this step.' })
  readonly step?: DeliberationStep | null;
}
