import { Audience, connectionType, DateTimeScalar } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';

/** Somebody's time in a team, as the graph shows it. */
@Audience('personal')
@ObjectType('TeamMember', {
  description:
    '队员: a volunteer’s time in a team. For whoever sees the volunteer; absent for everybody else.',
})
export class TeamMemberType {
  @Field(() => DateTimeScalar, { description: '入队时间: since when they belong to it.' })
  readonly joinedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '离队时间: when they left; null while they belong to it.',
  })
  readonly leftAt!: Date | null;

  /** Not a field: what the nested fields need. */
  readonly volunteerId!: string;
}

/** A page of members. */
export const TeamMemberConnectionType = connectionType(TeamMemberType, 'TeamMember', 'members');
