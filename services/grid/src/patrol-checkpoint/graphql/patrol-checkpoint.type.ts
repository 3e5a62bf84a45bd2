import { Audience, DateTimeScalar, UserErrorType } from '@governance/shared';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

/** A checkpoint, as the graph shows it. */
@Audience('open')
@ObjectType('PatrolCheckpoint', {
  description: '巡查点位: a place in a grid that rounds go by, e.g. a gate or a shelter.',
})
export class PatrolCheckpointType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, e.g. `南门岗亭`.' })
  readonly name!: string;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, WGS 84; null when not given.' })
  readonly longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, WGS 84; null when not given.' })
  readonly latitude!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was taken out of use; null while it is in use.',
  })
  readonly closedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;
}

/** Result of the mutations of checkpoints. */
@Audience('value')
@ObjectType('PatrolCheckpointPayload', {
  description: 'Result of `registerPatrolCheckpoint` and `closePatrolCheckpoint`.',
})
export class PatrolCheckpointPayload {
  @Field(() => PatrolCheckpointType, {
    nullable: true,
    description: 'The checkpoint; null when a rule was broken.',
  })
  readonly checkpoint!: PatrolCheckpointType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
