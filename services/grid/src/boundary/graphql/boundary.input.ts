import { GeoJsonScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';

/** A boundary to be stored. */
@InputType('BoundaryInput', { description: 'A boundary, with the system of its coordinates.' })
export class BoundaryInput {
  @Field(() => GeoJsonScalar, {
    description:
      'A Polygon or MultiPolygon, alone or as the geometry of a Feature: at most 10,000 points and 2 MB, rings closed, wound either way. Otherwise BOUNDARY_INVALID on `boundary`, with the place of the fault.',
  })
  readonly geometry!: object;

  @Field(() => String, {
    description:
      'System of the coordinates: WGS84 or CGCS2000, also as EPSG:4326 or EPSG:4490. Otherwise COORDINATE_SYSTEM_UNSUPPORTED on `boundary` with the reason; so too when the geometry names another one.',
  })
  readonly coordinateSystem!: string;
}
