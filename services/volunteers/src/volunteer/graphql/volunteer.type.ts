import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AgeBand } from './age-band.enum.js';

/** A volunteer, as the graph shows one. */
@Key('id')
@Audience('personal')
@ObjectType('Volunteer', {
  description:
    '志愿者: somebody who gives time. Seen by themselves, by their home organization and by staff in whose jurisdiction they are at home or, while the plan lasts, plan hours; absent for everybody else.',
})
export class VolunteerType {
  @Field(() => ID, { description: 'Stable id; says nothing about the person.' })
  readonly id!: string;

  @Field(() => AgeBand, {
    nullable: true,
    description: '年龄段: how old they were when they registered, as a band; null once they have left.',
  })
  readonly ageBand!: AgeBand | null;

  @Field(() => [String], {
    description:
      '特长: codes of skills from the reference data of the city, at most 20; nationally FIRST_AID 急救护理, TUTORING 课业辅导, REPAIR 家电维修, PLUMBING_ELECTRICITY 水电维修, HAIRDRESSING 理发, LEGAL_AID 法律咨询, COUNSELLING 心理疏导, CALLIGRAPHY 书法绘画, PERFORMANCE 文艺表演, PHOTOGRAPHY 摄影摄像, DIGITAL_HELP 智能手机教学, TRAFFIC_GUIDANCE 交通引导, FIRE_SAFETY 消防宣传, GARDENING 绿化养护, COOKING 烹饪, DRIVING 驾驶.',
  })
  readonly skills!: readonly string[];

  @Field(() => DateTimeScalar, { description: '登记时间: when they registered.' })
  readonly registeredAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '同意时间: when they agreed that a team registered them; null for whoever registered themselves or was registered by their unit.',
  })
  readonly consentedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '注销时间: when they left and were forgotten. What is left then holds hours and nothing that tells who it was; null while they are here.',
  })
  readonly leftAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly homeOrganizationId!: string | null;
  readonly subject!: string | null;
  readonly maskedName!: string;
  readonly availability!: readonly string[];
}

/** A page of volunteers. */
export const VolunteerConnectionType = connectionType(VolunteerType, 'Volunteer', 'volunteers');
