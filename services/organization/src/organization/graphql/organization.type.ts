import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BranchFormation } from './branch-formation.enum.js';
import { OrganizationKind } from './organization-kind.enum.js';

/** An organization, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('Organization', {
  description:
    '组织: a party organization or a unit (department, institution, enterprise, social organization and the like).',
})
export class OrganizationType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, e.g. `复兴社区党委`.' })
  readonly name!: string;

  @Field(() => OrganizationKind, { description: 'What it is.' })
  readonly kind!: OrganizationKind;

  @Field(() => BranchFormation, {
    nullable: true,
    description: 'How a branch was formed; null for what is no branch, and where nobody reported.',
  })
  readonly formation!: BranchFormation | null;

  @Field(() => String, {
    nullable: true,
    description:
      '层级: its place in the ladder of its city, as a code such as `STREET`; ladders differ in height. Null when not placed.',
  })
  readonly level!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this name, kind and parent began to hold.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they ceased to; null while they hold.' })
  readonly validTo!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly parentId!: string | null;
  readonly commandedById!: string | null;
  readonly gridId!: string | null;
  readonly memberCount!: number | null;
  readonly asOf?: Date | null;
}

/** A page of organizations. */
export const OrganizationConnectionType = connectionType(OrganizationType, 'Organization', 'organizations');
