import { Audience } from '@governance/shared';
import { Field, Float, ObjectType } from 'type-graphql';

/** What is owed and given in a year, as the graph shows it. */
@Audience('value')
@ObjectType('HourCompliance', {
  description:
    '服务时长达标: what a unit or a member owes in a calendar year, and what they gave. See `obligationPolicies`.',
})
export class HourComplianceType {
  @Field(() => Float, {
    description:
      '应完成时长: hours owed by whoever is checked in at the end of the year (of the running year: now), without proration; 0 for whoever is not.',
  })
  readonly required!: number;

  @Field(() => Float, {
    description:
      '已完成时长: confirmed hours of activities that count, given in the year: by the member, or by everybody who was at home in the unit when they served. An hour counts for both.',
  })
  readonly done!: number;

  @Field(() => Boolean, { description: '是否达标: whether `done` reaches `required`.' })
  readonly met!: boolean;

  @Field(() => Float, { description: '缺口时长: hours still missing; 0 when met.' })
  readonly shortfall!: number;
}
