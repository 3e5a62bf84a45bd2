import { Audience, RateType } from '@governance/shared';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HealthyBandType } from '../../whistle-policy/graphql/whistle-policy.type.js';
import { BandPosition } from '../whistle-rate.js';

registerEnumType(BandPosition, {
  name: 'BandPosition',
  description: 'Where a share lies against a band that is healthy.',
  valuesConfig: {
    BELOW: { description: '偏低: below the band.' },
    WITHIN: { description: '适中: within the band, its ends included.' },
    ABOVE: { description: '偏高: above the band.' },
  },
});

/** Whistles against requests, as the graph shows them. */
@Audience('open')
@ObjectType('WhistleRate', {
  description:
    '吹哨率: whistles against requests. Too few and too many are both unhealthy: the policy of the city says where it should lie.',
})
export class WhistleRateType {
  @Field(() => Int, { description: 'Whistles by the day on which they were blown.' })
  readonly whistles!: number;

  @Field(() => Int, { description: 'Requests by the day of receipt.' })
  readonly requests!: number;

  @Field(() => RateType, {
    nullable: true,
    description: 'Whistles out of requests; null when there are more whistles, which need no request.',
  })
  readonly rate!: RateType | null;

  @Field(() => HealthyBandType, {
    description: 'Where it should lie, by the whistle policy that is in force now.',
  })
  readonly band!: HealthyBandType;

  @Field(() => BandPosition, {
    nullable: true,
    description: 'Where it lies; null when there are neither whistles nor requests.',
  })
  readonly position!: BandPosition | null;
}

/** A department that was called, as the graph shows it. */
@Audience('open')
@ObjectType('CalledDepartment', {
  description: '被呼叫部门: how often a department was called in the period, and how often it came in time.',
})
export class CalledDepartmentType {
  @Field(() => Int, { description: 'Calls by the day of blowing.' })
  readonly called!: number;

  @Field(() => RateType, {
    description:
      '到场及时率: calls whose arrival was due in the period, and who arrived in time; excused ones are excluded.',
  })
  readonly arrivedOnTime!: RateType;

  /** Not a field: the edge to Organization is resolved from it. */
  readonly departmentId!: string;
}
