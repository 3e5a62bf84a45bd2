import { Audience, connectionType, DateTimeScalar } from '@governance/shared';
import { Field, ID, ObjectType } from 'type-graphql';
import { JointRole } from './joint-role.enum.js';

/** A seat in a joint body, as the graph shows it. */
@Audience('open')
@ObjectType('JointMember', {
  description: '成员单位: the seat of one organization in a joint body over a time.',
})
export class JointMemberType {
  @Field(() => ID, { description: 'Stable id of the seat.' })
  readonly id!: string;

  @Field(() => JointRole, { description: 'Which seat it is.' })
  readonly role!: JointRole;

  @Field(() => DateTimeScalar, { description: 'When the organization took the seat.' })
  readonly since!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it left the seat; null while it has it.',
  })
  readonly until!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly organizationId!: string;
  readonly jointBodyId!: string;
  readonly asOf?: Date | null;
}

/** A page of seats. */
export const JointMemberConnectionType = connectionType(
  JointMemberType,
  'JointMember',
  'seats in a joint body',
);
