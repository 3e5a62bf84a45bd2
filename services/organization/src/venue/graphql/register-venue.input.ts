import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { VenueFunction } from './venue-function.enum.js';
import { VenueKind } from './venue-kind.enum.js';
import { VenueOpenness } from './venue-openness.enum.js';
import { OfferedServiceInput, OpeningHoursInput } from './venue-parts.input.js';

/** A venue to be registered. */
@InputType('RegisterVenueInput', { description: 'A venue to be registered. Everybody reads all of it.' })
export class RegisterVenueInput {
  @Field(() => DivisionCodeScalar, { description: 'The place that it serves.' })
  readonly divisionCode!: string;

  @Field(() => VenueKind, { description: 'What it is. Does not change.' })
  readonly kind!: VenueKind;

  @Field(() => String, { description: 'Its name, 1 to 60 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where it stands, 1 to 100 characters.' })
  readonly address!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Landline, 400 or service number, e.g. `0871-63120000`. A mobile number is refused with CONTACT_IN_PUBLIC_TEXT.',
  })
  readonly contactPhone?: string | null;

  @Field(() => ID, { nullable: true, description: 'Organization of the same city that operates it.' })
  readonly operatedById?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its area in whole square metres, from 1.' })
  readonly totalAreaM2?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The part of it that residents use, in whole square metres; not more than `totalAreaM2`.',
  })
  readonly publicAreaM2?: number | null;

  @Field(() => VenueOpenness, { description: 'Whom it is open to.' })
  readonly openTo!: VenueOpenness;

  @Field(() => [OfferedServiceInput], { defaultValue: [], description: 'What can be had there; at most 30.' })
  readonly services!: readonly OfferedServiceInput[];

  @Field(() => [VenueFunction], { defaultValue: [], description: 'What it is for; each once.' })
  readonly functions!: readonly VenueFunction[];

  @Field(() => [OpeningHoursInput], {
    defaultValue: [],
    description: 'When it is open in an ordinary week; at most 21.',
  })
  readonly openingHours!: readonly OpeningHoursInput[];

  @Field(() => String, {
    nullable: true,
    description: 'What differs on public holidays, 1 to 100 characters.',
  })
  readonly holidayNote?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it opened, not later than now; now when left out.',
  })
  readonly validFrom?: Date | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
