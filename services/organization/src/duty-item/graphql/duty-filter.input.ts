import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';
import { DutyKind } from './duty-kind.enum.js';
import { DutyLevel } from './duty-level.enum.js';
import { DutyStatus } from './duty-status.enum.js';

/** What `dutyItems` is limited to. */
@InputType('DutyItemFilter', {
  description: 'What a list of duties is limited to; all that is given must hold.',
})
export class DutyFilterInput {
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description:
      'On the list of this place or of one below it. For what holds at a place ask `Division.dutyItems`.',
  })
  readonly divisionCode?: string | null;

  @Field(() => DutyLevel, { nullable: true, description: 'Of this level.' })
  readonly level?: DutyLevel | null;

  @Field(() => DutyKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: DutyKind | null;

  @Field(() => DutyStatus, { nullable: true, description: 'That stand so today.' })
  readonly status?: DutyStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the title; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;
}
