import { Audience, DateTimeScalar, type DayRange, RateType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';

/** What upper levels asked of a place, as the graph shows it. */
@Audience('value')
@ObjectType('Burden', {
  description:
    '基层负担: what upper levels asked of a place and of those below it in a period: responsibility letters, assessments, inspections, reports and data. How often the same thing was asked twice, and what was cleared.',
})
export class BurdenType {
  @Field(() => Int, { description: '要求项数: demands that were made in the period.' })
  readonly demands!: number;

  @Field(() => Int, { description: '提出要求的组织数: different organizations that made them.' })
  readonly demandingOrganizations!: number;

  @Field(() => Int, {
    description:
      '重复要求项数: those of them for which the same place had been asked for the same thing within the 365 days before, by whomever.',
  })
  readonly repeated!: number;

  @Field(() => Int, {
    description: '清理项数: demands that were cleared away in the period, whenever they had been made.',
  })
  readonly cleared!: number;

  @Field(() => RateType, { description: '重复要求占比: `repeated` ÷ `demands`.' })
  readonly repeatedShare!: RateType;

  @Field(() => RateType, {
    description: '清理率: those of `demands` that have been cleared away since ÷ `demands`.',
  })
  readonly clearedShare!: RateType;

  @Field(() => DateTimeScalar, { description: 'What was recorded before this instant is counted.' })
  readonly asOf!: Date;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly days!: DayRange;
}
