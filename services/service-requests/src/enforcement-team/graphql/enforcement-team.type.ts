import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What an organization seconds to a team, as the graph shows it. */
@Audience('open')
@ObjectType('JointEnforcementMember', {
  description: '派驻力量: what an organization seconds to a joint enforcement team. Nobody is named.',
})
export class TeamMemberType {
  @Field(() => String, { description: '岗位: in which post, e.g. `城管执法岗`.' })
  readonly post!: string;

  @Field(() => Int, { description: '派驻人数: how many people, 1 to 1000.' })
  readonly people!: number;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null while it lasts.' })
  readonly validTo!: Date | null;

  /** Not a field: the edge to Organization is resolved from it. */
  readonly organizationId!: string;
}

/** A joint enforcement team, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('JointEnforcementTeam', {
  description:
    '联合执法队(一支队伍联合执法): seconded units of several organizations that enforce together in a place, e.g. a street.',
})
export class EnforcementTeamType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { description: '执法事项: what it may do.' })
  readonly remit!: string;

  @Field(() => DateTimeScalar, { description: 'When it was formed.' })
  readonly formedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was dissolved; null while it stands.',
  })
  readonly dissolvedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly leadId!: string;
}

/** A page of teams. */
export const EnforcementTeamConnectionType = connectionType(
  EnforcementTeamType,
  'JointEnforcementTeam',
  'joint enforcement teams',
);

/** What every change of a team answers. */
@ObjectType()
abstract class EnforcementTeamPayload {
  @Field(() => EnforcementTeamType, {
    nullable: true,
    description: 'The team as it stands now; null when a rule was broken.',
  })
  readonly jointEnforcementTeam!: EnforcementTeamType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `formJointEnforcementTeam`. */
@Audience('value')
@ObjectType('FormJointEnforcementTeamPayload', { description: 'Result of `formJointEnforcementTeam`.' })
export class FormTeamPayload extends EnforcementTeamPayload {}

/** Result of `reviseJointEnforcementTeam`. */
@Audience('value')
@ObjectType('ReviseJointEnforcementTeamPayload', { description: 'Result of `reviseJointEnforcementTeam`.' })
export class ReviseTeamPayload extends EnforcementTeamPayload {}

/** Result of `dissolveJointEnforcementTeam`. */
@Audience('value')
@ObjectType('DissolveJointEnforcementTeamPayload', {
  description: 'Result of `dissolveJointEnforcementTeam`.',
})
export class DissolveTeamPayload extends EnforcementTeamPayload {}
