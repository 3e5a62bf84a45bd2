import { Audience, connectionType, DateTimeScalar, Key, UserErrorType, UsccScalar } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VolunteerTeamType } from '../../volunteer-team/graphql/volunteer-team.type.js';

/** An organization of volunteers, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('VolunteerOrganization', {
  description:
    '志愿服务组织: a registered organization of volunteers, to which teams may belong. Everybody reads it; there is no contact.',
})
export class VolunteerOrganizationType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: '组织名称: its name, at most 60 characters.' })
  readonly name!: string;

  @Field(() => UsccScalar, {
    nullable: true,
    description: '统一社会信用代码: its credit code; null for one that has none.',
  })
  readonly uscc!: string | null;

  @Field(() => DateTimeScalar, { description: '登记时间: since when it is in this register.' })
  readonly registeredAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '注销时间: when it was dissolved; null for one that exists.',
  })
  readonly dissolvedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;
}

/** A page of them. */
export const VolunteerOrganizationConnectionType = connectionType(
  VolunteerOrganizationType,
  'VolunteerOrganization',
  'organizations of volunteers',
);

/** What every change of one answers. */
@Audience('value')
@ObjectType('VolunteerOrganizationPayload', {
  description: 'What every change of an organization of volunteers answers.',
})
export class VolunteerOrganizationPayload {
  @Field(() => VolunteerOrganizationType, {
    nullable: true,
    description: 'The organization with its new version; null when a rule was broken.',
  })
  readonly volunteerOrganization!: VolunteerOrganizationType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `affiliateTeam`. */
@Audience('value')
@ObjectType('AffiliateTeamPayload', { description: 'Result of `affiliateTeam`.' })
export class AffiliateTeamPayload {
  @Field(() => VolunteerTeamType, {
    nullable: true,
    description: 'The team with its new version; null when a rule was broken.',
  })
  readonly team!: VolunteerTeamType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
