import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';
import { DivisionLevel } from './division-level.enum.js';

/** What `divisions` is limited to. */
@InputType('DivisionFilter', {
  description: 'What a list of divisions is limited to; all that is given must hold.',
})
export class DivisionFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Within this place, itself included.' })
  readonly divisionCode?: string | null;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Directly below this place.' })
  readonly parentCode?: string | null;

  @Field(() => DivisionLevel, { nullable: true, description: 'Of this level.' })
  readonly level?: DivisionLevel | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;
}
