import { Audience } from '@governance/shared';
import { Field, Float, ObjectType } from 'type-graphql';

/** Where on the ground a request is, as the graph shows it. */
@Audience('internal')
@ObjectType('ServiceRequestPoint', {
  description:
    'Where on the ground a request is. Rounded to about a kilometre for whoever does not handle it.',
})
export class RequestPointType {
  @Field(() => Float, { description: 'Longitude in degrees, east positive.' })
  readonly longitude!: number;

  @Field(() => Float, { description: 'Latitude in degrees, north positive.' })
  readonly latitude!: number;

  @Field(() => String, { description: 'System of the coordinates: `WGS84` or `CGCS2000`.' })
  readonly coordinateSystem!: string;

  @Field(() => Boolean, {
    description: 'Whether this is the point as reported (true) or rounded to two decimals (false).',
  })
  readonly exact!: boolean;
}
