import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A team of volunteers, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('VolunteerTeam', {
  description:
    '志愿服务队: volunteers who do one thing together. Everybody reads the team; who leads and who belongs to it is for those who see the volunteer.',
})
export class VolunteerTeamType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: '队伍名称: its name, at most 60 characters.' })
  readonly name!: string;

  @Field(() => DateTimeScalar, { description: '成立时间: since when there is this team.' })
  readonly foundedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '解散时间: when it was disbanded; null for a team that exists.',
  })
  readonly disbandedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;
}

/** A page of teams. */
export const VolunteerTeamConnectionType = connectionType(VolunteerTeamType, 'VolunteerTeam', 'teams');
