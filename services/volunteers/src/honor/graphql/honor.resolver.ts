import {
  asPayload,
  Audience,
  type Connection,
  DivisionCodeScalar,
  MaskedCountType,
  orNotFound,
  PageArgs,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { Honor } from '../honor.js';
import type { HonorService } from '../honor.service.js';
import { AwardHonorInput, ConsentToHonorInput, HonorFilterInput, NominateHonorInput } from './honor.input.js';
import { HonorConnectionType, HonorPayload, HonorType } from './honor.type.js';

/** Look-ups, lists and changes of honours. */
@Resolver(() => HonorType)
export class HonorResolver {
  constructor(private readonly service: HonorService) {}

  @Audience('personal')
  @Query(() => HonorType, {
    nullable: true,
    description: 'The honour with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  honor(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Honor> {
    return orNotFound(loaders.honor.load(id), '荣誉');
  }

  @Audience('personal')
  @Query(() => HonorConnectionType, {
    nullable: true,
    description: 'Honours that the viewer may see, by their nomination, the newest first.',
  })
  honors(
    @Arg('filter', () => HonorFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: HonorFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<Connection<Honor>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('open')
  @Query(() => MaskedCountType, {
    nullable: true,
    description:
      '获评人数: how many were awarded this honour in this period in a place and below it, shown or not. 1 to 4 only for staff of the place.',
  })
  honorCount(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'The place.' }) divisionCode: string,
    @Arg('title', () => String, { description: 'The honour.' }) title: string,
    @Arg('period', () => String, { description: 'The period, e.g. `2019-Q2`.' }) period: string,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<MaskedCountType> {
    return this.service.countAwarded({ divisionCode, title, period }, viewer);
  }

  @Audience('internal')
  @Mutation(() => HonorPayload, {
    description:
      'Nominates a volunteer, for the organization that one speaks for. Once for a title and period.',
  })
  nominateHonor(
    @Arg('input', () => NominateHonorInput, { description: 'The nomination.' })
    { idempotencyKey, ...honor }: NominateHonorInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<HonorPayload> {
    return asPayload(async () => ({ honor: await this.service.nominate(honor, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => HonorPayload, {
    description: 'Awards what was nominated. For whoever speaks for the body that was named.',
  })
  awardHonor(
    @Arg('input', () => AwardHonorInput, { description: 'The honour.' })
    { id, expectedVersion }: AwardHonorInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<HonorPayload> {
    return asPayload(async () => ({ honor: await this.service.award(id, expectedVersion, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => HonorPayload, {
    description: 'Says under which name one wants to be shown with one’s honour, or that one does not.',
  })
  consentToHonor(
    @Arg('input', () => ConsentToHonorInput, { description: 'The honour and the name.' })
    { id, shownName = null, expectedVersion }: ConsentToHonorInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<HonorPayload> {
    return asPayload(async () => ({
      honor: await this.service.consent(id, shownName, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => VolunteerType, {
    nullable: true,
    description: 'Who is honoured; null for whoever may not see the volunteer.',
  })
  volunteer(
    @Root() { volunteerId }: Honor,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Volunteer | null> {
    return loaders.volunteer.load(volunteerId);
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: '提名单位: who nominated.' })
  nominatedBy(@Root() { nominatedByOrganizationId }: Honor): OrganizationReference {
    return { id: nominatedByOrganizationId };
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: '授予单位: who awards.' })
  awardedBy(@Root() { awardedByOrganizationId }: Honor): OrganizationReference {
    return { id: awardedByOrganizationId };
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where the volunteer is at home.' })
  division(@Root() { divisionCode }: Honor): DivisionReference {
    return { code: divisionCode };
  }
}
