import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CheckInKind } from './check-in-kind.enum.js';

/** A check-in, as the graph shows it. */
@Key('id')
@Audience('personal')
@ObjectType('CheckIn', {
  description:
    '报到: a unit or a member in service reports to a community to serve there. A unit’s is seen by the unit and by the staff of the community; a member’s by the member and the secretary of the unit, and by nobody else.',
})
export class CheckInType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => CheckInKind, { description: 'Who checked in.' })
  readonly kind!: CheckInKind;

  @Field(() => DateTimeScalar, { description: '报到时间: when it was made.' })
  readonly at!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '结束时间: when it ended; null while it stands.',
  })
  readonly endedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;
}

/** A page of check-ins. */
export const CheckInConnectionType = connectionType(CheckInType, 'CheckIn', 'check-ins');
