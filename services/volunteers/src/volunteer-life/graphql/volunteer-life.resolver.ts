import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import { type AvailabilitySlot, slotsOf } from '../availability.js';
import type { VolunteerLifeService } from '../volunteer-life.service.js';
import {
  AvailabilitySlotType,
  ForgetVolunteerInput,
  ForgetVolunteerPayload,
  UpdateVolunteerAvailabilityInput,
  UpdateVolunteerAvailabilityPayload,
} from './availability.type.js';

/** When volunteers have time, and how they leave. */
@Resolver(() => VolunteerType)
export class VolunteerLifeResolver {
  constructor(private readonly service: VolunteerLifeService) {}

  @FieldResolver(() => [AvailabilitySlotType], {
    description: '可服务时段: when they usually have time, in the order of the week; at most 21.',
  })
  availability(@Root() { availability }: Volunteer): readonly AvailabilitySlot[] {
    return slotsOf(availability);
  }

  @Audience('internal')
  @Mutation(() => UpdateVolunteerAvailabilityPayload, {
    description:
      'Says when a volunteer has time. For themselves, who speaks for their home organization, and staff who attend to volunteers there.',
  })
  updateVolunteerAvailability(
    @Arg('input', () => UpdateVolunteerAvailabilityInput, { description: 'The volunteer and the slots.' })
    { id, slots, expectedVersion }: UpdateVolunteerAvailabilityInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<UpdateVolunteerAvailabilityPayload> {
    return asPayload(async () => ({
      volunteer: await this.service.changeAvailability(id, slots, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ForgetVolunteerPayload, {
    description:
      'Lets a volunteer go and forgets them, for good: name, phone, party membership, consent, skills and times are removed, check-ins and memberships of teams end, hours stay without a name. For themselves, who speaks for their home organization, and administrators of the place.',
  })
  forgetVolunteer(
    @Arg('input', () => ForgetVolunteerInput, { description: 'The volunteer.' })
    { id, expectedVersion }: ForgetVolunteerInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ForgetVolunteerPayload> {
    return asPayload(async () => ({ volunteer: await this.service.forget(id, expectedVersion, viewer) }));
  }
}
