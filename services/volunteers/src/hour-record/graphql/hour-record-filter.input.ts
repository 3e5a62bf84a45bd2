import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { HourRecordState } from './hour-record-state.enum.js';

/** What `hourRecords` is limited to. */
@InputType('HourRecordFilter', {
  description: 'What a list of hours is limited to; all that is given must hold.',
})
export class HourRecordFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Given in this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'That this organization confirms.' })
  readonly organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Given by this volunteer.' })
  readonly volunteerId?: string | null;

  @Field(() => HourRecordState, { nullable: true, description: 'In this state.' })
  readonly state?: HourRecordState | null;

  @Field(() => DateScalar, { nullable: true, description: 'First business day on which they were given.' })
  readonly servedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First business day that is left out again.' })
  readonly servedBefore?: string | null;
}
