import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JointBodyKind } from './joint-body-kind.enum.js';
import { JointCadence } from './joint-cadence.enum.js';

/** A joint body, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('JointBody', {
  description:
    '共建组织: a body in which the organizations of a place decide together, e.g. the 大党委 of a community.',
})
export class JointBodyType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, e.g. `复兴社区大党委`.' })
  readonly name!: string;

  @Field(() => JointBodyKind, { description: 'What it is.' })
  readonly kind!: JointBodyKind;

  @Field(() => JointCadence, {
    nullable: true,
    description: 'How often it means to meet; null when it has not said.',
  })
  readonly cadence!: JointCadence | null;

  @Field(() => DateTimeScalar, { description: 'When it was founded.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was dissolved; null while it exists.',
  })
  readonly validTo!: Date | null;

  @Field(() => Int, {
    description: 'Rises with every change of it or of its seats; to be given as `expectedVersion`.',
  })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly chairOrganizationId!: string | null;
}

/** A page of joint bodies. */
export const JointBodyConnectionType = connectionType(JointBodyType, 'JointBody', 'joint bodies');
