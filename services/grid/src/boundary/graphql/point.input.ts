import { Field, Float, InputType } from 'type-graphql';

/** A point on the ground. */
@InputType('PointInput', { description: 'A point on the ground.' })
export class PointInput {
  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  readonly longitude!: number;

  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  readonly latitude!: number;
}
