import { asPayload, Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { Venue } from '../venue.js';
import type { VenueService } from '../venue.service.js';
import { CloseVenueInput } from './close-venue.input.js';
import { givenDetails } from './given-details.js';
import { RecordMediationsInput } from './record-mediations.input.js';
import { RegisterVenueInput } from './register-venue.input.js';
import { UpdateVenueInput } from './update-venue.input.js';
import { VenueFilterInput } from './venue-filter.input.js';
import {
  CloseVenuePayload,
  RecordMediationsPayload,
  RegisterVenuePayload,
  UpdateVenuePayload,
} from './venue-payload.type.js';
import { VenueConnectionType, VenueType } from './venue.type.js';

/** Look-ups, lists and changes of venues. */
@Resolver(() => VenueType)
export class VenueResolver {
  constructor(private readonly service: VenueService) {}

  @Audience('open')
  @Query(() => VenueType, {
    nullable: true,
    description: 'The venue with this id, also a closed one; null when there is none.',
  })
  venue(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Venue | null> {
    return loaders.venue.load(id);
  }

  @Audience('open')
  @Query(() => VenueConnectionType, {
    nullable: true,
    description: 'Venues that stand now, by place and age.',
  })
  venues(
    @Arg('filter', () => VenueFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: VenueFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Venue>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => RegisterVenuePayload, {
    description: 'Registers a venue. For officers in whose jurisdiction the place lies.',
  })
  registerVenue(
    @Arg('input', () => RegisterVenueInput, { description: 'The venue.' })
    { idempotencyKey, ...venue }: RegisterVenueInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RegisterVenuePayload> {
    const wanted = {
      ...venue,
      contactPhone: venue.contactPhone ?? null,
      operatedById: venue.operatedById ?? null,
      totalAreaM2: venue.totalAreaM2 ?? null,
      publicAreaM2: venue.publicAreaM2 ?? null,
      holidayNote: venue.holidayNote ?? null,
      validFrom: venue.validFrom ?? null,
    };
    return asPayload(async () => ({ venue: await this.service.register(wanted, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => UpdateVenuePayload, {
    description: 'Changes what is given about a venue and leaves the rest.',
  })
  updateVenue(
    @Arg('input', () => UpdateVenueInput, { description: 'The new details.' })
    { id, expectedVersion, ...details }: UpdateVenueInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<UpdateVenuePayload> {
    return asPayload(async () => ({
      venue: await this.service.update({ id, expectedVersion }, givenDetails(details), viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => CloseVenuePayload, { description: 'Closes a venue for good.' })
  closeVenue(
    @Arg('input', () => CloseVenueInput, { description: 'Which one, and when.' })
    { id, expectedVersion, closedAt }: CloseVenueInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<CloseVenuePayload> {
    return asPayload(async () => ({
      venue: await this.service.close({ id, expectedVersion }, closedAt ?? null, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => RecordMediationsPayload, {
    description:
      'Records how many disputes were mediated at a venue in a month: numbers by kind, never parties or content.',
  })
  recordMediations(
    @Arg('input', () => RecordMediationsInput, { description: 'The numbers.' })
    { id, expectedVersion, month, counts }: RecordMediationsInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RecordMediationsPayload> {
    return asPayload(async () => ({
      venue: await this.service.recordMediations({ id, expectedVersion }, { month, counts }, viewer),
    }));
  }
}
