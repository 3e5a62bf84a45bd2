import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, GridReference, ServiceRequestReference } from '../../federation/references.js';
import { VolunteerTeamType } from '../../volunteer-team/graphql/volunteer-team.type.js';
import type { VolunteerTeam } from '../../volunteer-team/volunteer-team.js';
import type { Wish, WishEntry } from '../wish.js';
import { availableWishActions, mayKnowRequest } from '../wish.policy.js';
import { WishAction } from './wish.enum.js';
import { DivisionWishFilterInput } from './wish.input.js';
import { WishConnectionType, WishEntryType, WishType } from './wish.type.js';

/** What hangs on a wish: its place, where it comes from, its history. */
@Resolver(() => WishType)
export class WishFieldsResolver {
  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: 'Community or village where it is to be fulfilled.',
  })
  division(@Root() { divisionCode }: Wish): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => GridReference, { nullable: true, description: 'Its grid; null when nobody said.' })
  grid(@Root() { gridId }: Wish): GridReference | null {
    return gridId === null ? null : { id: gridId };
  }

  @FieldResolver(() => ServiceRequestReference, {
    nullable: true,
    description:
      'The request that gave rise to it; null when there is none, and for whoever does not govern the place.',
  })
  serviceRequest(
    @Root() { serviceRequestId, divisionCode }: Wish,
    @Ctx() { viewer }: VolunteersContext,
  ): ServiceRequestReference | null {
    return serviceRequestId !== null && mayKnowRequest(viewer, divisionCode)
      ? { id: serviceRequestId }
      : null;
  }

  @FieldResolver(() => VolunteerTeamType, {
    nullable: true,
    description: '认领队伍: the team that claimed it; null while none has.',
  })
  async claimedBy(
    @Root() { claimedByTeamId: id }: Wish,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<VolunteerTeam | null> {
    return id === null ? null : loaders.volunteerTeam.load(id);
  }

  @FieldResolver(() => [WishEntryType], { description: 'What happened to it, oldest first; at most 100.' })
  timeline(@Root() { id }: Wish, @Ctx() { loaders }: VolunteersContext): Promise<readonly WishEntry[]> {
    return loaders.wishTimeline.load(id);
  }

  @FieldResolver(() => [WishAction], { description: 'What the viewer may do with it now; at most 6.' })
  availableActions(@Root() wish: Wish, @Ctx() { viewer }: VolunteersContext): readonly WishAction[] {
    return availableWishActions(wish, viewer);
  }
}

/** What hangs on an entry of a timeline. */
@Resolver(() => WishEntryType)
export class WishEntryResolver {
  @FieldResolver(() => VolunteerTeamType, {
    nullable: true,
    description: 'The team whose claim it was about; null for none.',
  })
  async team(
    @Root() { teamId }: WishEntry,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<VolunteerTeam | null> {
    return teamId === null ? null : loaders.volunteerTeam.load(teamId);
  }
}

/** Adds `Division.wishes`. */
@Resolver(() => DivisionReference)
export class DivisionWishesResolver {
  @Audience('internal')
  @FieldResolver(() => WishConnectionType, {
    nullable: true,
    description: '心愿: wishes in this place and below it that the viewer may see, newest first.',
  })
  wishes(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => DivisionWishFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: DivisionWishFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<Wish>> {
    const { status = null, category = null } = filter ?? {};
    return loaders.wishesOfDivision.load(code, { status, category }, page);
  }
}

/** Adds `ServiceRequest.wishes`. */
@Resolver(() => ServiceRequestReference)
export class ServiceRequestWishesResolver {
  @FieldResolver(() => WishConnectionType, {
    nullable: true,
    description:
      '心愿: wishes that this request gave rise to, newest first; empty for whoever does not govern their place.',
  })
  wishes(
    @Root() { id }: ServiceRequestReference,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<Wish>> {
    return loaders.wishesOfRequest.load(id, null, page);
  }
}
