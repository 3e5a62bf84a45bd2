import { Audience } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';

/** A kind of team, as the graph shows it. */
@Audience('open')
@ObjectType('TeamKind', {
  description: '队伍类型: what a team is for, from the reference data of its city or the national defaults.',
})
export class TeamKindType {
  @Field(() => String, {
    description:
      'Stable code; nationally WISH_CLAIM 心愿认领队, GROUP_SERVICE 组团服务队, TASK_FORCE 突击队, LANE_STEWARD 街巷长志愿队, PARTY_MEMBER 党员志愿服务队, YOUTH 青年志愿服务队, GENERAL 志愿服务队.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'The word for it in this city.' })
  readonly name!: string;
}
