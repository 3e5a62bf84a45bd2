import { Field, Float, InputType } from 'type-graphql';

/** Where on the ground a request is. */
@InputType('ServiceRequestPointInput', {
  description: 'Where on the ground a request is. Shown exactly to those who handle it alone.',
})
export class RequestPointInput {
  @Field(() => Float, { description: 'Longitude in degrees, -180 to 180, east positive.' })
  readonly longitude!: number;

  @Field(() => Float, { description: 'Latitude in degrees, -90 to 90, north positive.' })
  readonly latitude!: number;

  @Field(() => String, {
    defaultValue: 'WGS84',
    description:
      'System of the coordinates: WGS84 or CGCS2000. Otherwise COORDINATE_SYSTEM_UNSUPPORTED: points from Chinese maps (GCJ-02, BD-09) are shifted by hundreds of metres.',
  })
  readonly coordinateSystem!: string;
}
