import { Field, ID, InputType, Int } from 'type-graphql';
import { VenueFunction } from './venue-function.enum.js';
import { VenueOpenness } from './venue-openness.enum.js';
import { OfferedServiceInput, OpeningHoursInput } from './venue-parts.input.js';

const STAYS = 'What is left out stays as it is.';

/** Other details of a venue. */
@InputType('UpdateVenueInput', { description: `Other details of a venue. ${STAYS}` })
export class UpdateVenueInput {
  @Field(() => ID, { description: 'The venue.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 60 characters.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands, 1 to 100 characters.' })
  readonly address?: string | null;

  @Field(() => String, { nullable: true, description: 'Landline, 400 or service number; null removes it.' })
  readonly contactPhone?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Organization of the same city that operates it; null for nobody.',
  })
  readonly operatedById?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its area in whole square metres; null for not measured. Figures take an area as having held since it opened.',
  })
  readonly totalAreaM2?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The part that residents use, in whole square metres; null for not measured.',
  })
  readonly publicAreaM2?: number | null;

  @Field(() => VenueOpenness, { nullable: true, description: 'Whom it is open to.' })
  readonly openTo?: VenueOpenness | null;

  @Field(() => [OfferedServiceInput], {
    nullable: true,
    description: 'What can be had there, instead of what was listed; at most 30.',
  })
  readonly services?: readonly OfferedServiceInput[] | null;

  @Field(() => [VenueFunction], {
    nullable: true,
    description: 'What it is for, instead of what was listed; each once.',
  })
  readonly functions?: readonly VenueFunction[] | null;

  @Field(() => [OpeningHoursInput], {
    nullable: true,
    description: 'When it is open, instead of what was listed; at most 21.',
  })
  readonly openingHours?: readonly OpeningHoursInput[] | null;

  @Field(() => String, { nullable: true, description: 'What differs on public holidays; null removes it.' })
  readonly holidayNote?: string | null;
}
