import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { PatrolFinding } from './patrol-finding.enum.js';

/** What `patrols` is limited to. */
@InputType('PatrolFilter', {
  description: 'What a list of patrols is limited to; all that is given must hold.',
})
export class PatrolFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Through this grid.' })
  readonly gridId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Begun at this instant or later.' })
  readonly startedFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Begun before this instant.' })
  readonly startedTo?: Date | null;

  @Field(() => PatrolFinding, {
    nullable: true,
    description: 'ISSUE: something was found at one checkpoint or more. NONE: at none.',
  })
  readonly finding?: PatrolFinding | null;
}
