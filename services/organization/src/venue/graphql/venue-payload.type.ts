import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { VenueType } from './venue.type.js';

/** What every change of a venue answers. */
@ObjectType()
abstract class VenuePayload {
  @Field(() => VenueType, {
    nullable: true,
    description: 'The venue with its new version; null when a rule was broken.',
  })
  readonly venue!: VenueType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `registerVenue`. */
@Audience('value')
@ObjectType('RegisterVenuePayload', { description: 'Result of `registerVenue`.' })
export class RegisterVenuePayload extends VenuePayload {}

/** Result of `updateVenue`. */
@Audience('value')
@ObjectType('UpdateVenuePayload', { description: 'Result of `updateVenue`.' })
export class UpdateVenuePayload extends VenuePayload {}

/** Result of `closeVenue`. */
@Audience('value')
@ObjectType('CloseVenuePayload', { description: 'Result of `closeVenue`.' })
export class CloseVenuePayload extends VenuePayload {}

/** Result of `recordMediations`. */
@Audience('value')
@ObjectType('RecordMediationsPayload', { description: 'Result of `recordMediations`.' })
export class RecordMediationsPayload extends VenuePayload {}
