import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VenueFunction } from './venue-function.enum.js';
import { VenueKind } from './venue-kind.enum.js';
import { VenueOpenness } from './venue-openness.enum.js';
import { OfferedServiceType, OpeningHoursType } from './venue-parts.type.js';

/** A venue, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('Venue', {
  description: '场所: a public place where a community is served: a centre, a station, a hall, a room.',
})
export class VenueType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => VenueKind, { description: 'What it is.' })
  readonly kind!: VenueKind;

  @Field(() => String, { description: 'Its name, e.g. `复兴社区党群服务中心`.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where it stands, in words.' })
  readonly address!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Landline or service number of the place, never a person’s mobile; null when none is published.',
  })
  readonly contactPhone!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its area in whole square metres; null when not measured.',
  })
  readonly totalAreaM2!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '活动面积: the part of it that residents use, in whole square metres; null when not measured.',
  })
  readonly publicAreaM2!: number | null;

  @Field(() => VenueOpenness, { description: 'Whom it is open to.' })
  readonly openTo!: VenueOpenness;

  @Field(() => [OfferedServiceType], { description: 'What can be had there; at most 30.' })
  readonly services!: readonly OfferedServiceType[];

  @Field(() => [VenueFunction], { description: 'What it is for; at most 12.' })
  readonly functions!: readonly VenueFunction[];

  @Field(() => [OpeningHoursType], {
    description: 'When it is open in an ordinary week; at most 21. Empty when nobody said.',
  })
  readonly openingHours!: readonly OpeningHoursType[];

  @Field(() => String, {
    nullable: true,
    description: 'What differs on public holidays; null when nobody said.',
  })
  readonly holidayNote!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it opened.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed for good; null while it stands.',
  })
  readonly validTo!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly operatedById!: string | null;
}

/** A page of venues. */
export const VenueConnectionType = connectionType(VenueType, 'Venue', 'venues');
