import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { StaffAggregateType } from './staff-aggregate.type.js';

/** Result of `recordStaffAggregate`. */
@Audience('value')
@ObjectType('RecordStaffAggregatePayload', { description: 'Result of `recordStaffAggregate`.' })
export class RecordStaffAggregatePayload {
  @Field(() => StaffAggregateType, {
    nullable: true,
    description: 'The counts; null when a rule was broken.',
  })
  readonly staffAggregate!: StaffAggregateType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
