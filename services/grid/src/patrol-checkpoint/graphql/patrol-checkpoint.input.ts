import { Field, Float, ID, InputType, Int } from 'type-graphql';

/** A checkpoint to be registered. */
@InputType('RegisterPatrolCheckpointInput', { description: 'A checkpoint to be registered.' })
export class RegisterPatrolCheckpointInput {
  @Field(() => ID, { description: 'The grid that it is in; at most 50 in use for each.' })
  readonly gridId!: string;

  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, WGS 84; with a latitude.' })
  readonly longitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, WGS 84; with a longitude.' })
  readonly latitude?: number | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A checkpoint to be taken out of use. */
@InputType('ClosePatrolCheckpointInput', { description: 'A checkpoint to be taken out of use.' })
export class ClosePatrolCheckpointInput {
  @Field(() => ID, { description: 'The checkpoint.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
