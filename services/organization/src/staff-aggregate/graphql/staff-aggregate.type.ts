import { Audience, connectionType, DateScalar } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Counts of staff on a day, as the graph shows them. */
@Audience('open')
@ObjectType('StaffAggregate', {
  description:
    '队伍概况: counts and a mean of the staff of an organization on a day, never persons. Outsiders see no part of 1 to 4 people and none whose rest would be one.',
})
export class StaffAggregateType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => DateScalar, { description: '统计日期: the day that it is for.' })
  readonly countedOn!: string;

  @Field(() => Int, {
    nullable: true,
    description: '编制数: how many posts may be filled; null where nobody stated it.',
  })
  readonly established!: number | null;

  @Field(() => Int, { description: 'Rises with every correction; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly organizationId!: string;
  readonly divisionCode!: string;
}

/** A page of counts. */
export const StaffAggregateConnectionType = connectionType(
  StaffAggregateType,
  'StaffAggregate',
  'staff aggregates',
);
