import { asPayload, Audience, type Connection, orNotFound, PageArgs, userErrorsOf } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { CheckIn } from '../check-in.js';
import type { CheckInResult, CheckInService } from '../check-in.service.js';
import {
  CheckInFilterInput,
  CheckInMemberInput,
  CheckInMembersInput,
  CheckInUnitInput,
  CheckInUnitsInput,
  EndCheckInInput,
} from './check-in.input.js';
import {
  CheckInMemberPayload,
  CheckInMembersPayload,
  type CheckInResultType,
  CheckInUnitPayload,
  CheckInUnitsPayload,
  EndCheckInPayload,
} from './check-in-payload.type.js';
import { CheckInConnectionType, CheckInType } from './check-in.type.js';

/** Looks up, lists, makes and ends check-ins. */
@Resolver(() => CheckInType)
export class CheckInResolver {
  constructor(private readonly service: CheckInService) {}

  @Audience('personal')
  @Query(() => CheckInType, {
    nullable: true,
    description: 'The check-in with this id; NOT_FOUND when there is none, or none that the viewer may see.',
  })
  checkIn(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<CheckIn> {
    return orNotFound(loaders.checkIn.load(id), '报到');
  }

  @Audience('personal')
  @Query(() => CheckInConnectionType, {
    nullable: true,
    description: 'Check-ins that the viewer may see, the latest first.',
  })
  checkIns(
    @Arg('filter', () => CheckInFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: CheckInFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<Connection<CheckIn>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => CheckInUnitPayload, {
    description:
      'Checks a unit in to a community. For whoever speaks for it, and for the staff of the community.',
  })
  checkInUnit(
    @Arg('input', () => CheckInUnitInput, { description: 'The unit and the community.' })
    { organizationId, divisionCode, idempotencyKey }: CheckInUnitInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CheckInUnitPayload> {
    return one(() => this.service.checkInUnits([organizationId], divisionCode, idempotencyKey, viewer));
  }

  @Audience('internal')
  @Mutation(() => CheckInUnitsPayload, {
    description:
      'Checks up to 100 units in to one community. Each is stored or refused by itself; one that the viewer may not check in ends the whole call with FORBIDDEN.',
  })
  checkInUnits(
    @Arg('input', () => CheckInUnitsInput, { description: 'The units and the community.' })
    { organizationIds, divisionCode, idempotencyKey }: CheckInUnitsInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CheckInUnitsPayload> {
    return many(() => this.service.checkInUnits(organizationIds, divisionCode, idempotencyKey, viewer));
  }

  @Audience('internal')
  @Mutation(() => CheckInMemberPayload, {
    description:
      'Checks a member in service in to a community. For themselves and the secretary of their unit; the community is told nothing.',
  })
  checkInMember(
    @Arg('input', () => CheckInMemberInput, { description: 'The member and the community.' })
    { volunteerId, divisionCode, idempotencyKey }: CheckInMemberInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CheckInMemberPayload> {
    return one(() => this.service.checkInMembers([volunteerId], divisionCode, idempotencyKey, viewer));
  }

  @Audience('internal')
  @Mutation(() => CheckInMembersPayload, {
    description:
      'Checks up to 100 members in service in to one community. Each is stored or refused by itself; one whom the viewer may not check in ends the whole call with FORBIDDEN.',
  })
  checkInMembers(
    @Arg('input', () => CheckInMembersInput, { description: 'The members and the community.' })
    { volunteerIds, divisionCode, idempotencyKey }: CheckInMembersInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CheckInMembersPayload> {
    return many(() => this.service.checkInMembers(volunteerIds, divisionCode, idempotencyKey, viewer));
  }

  @Audience('internal')
  @Mutation(() => EndCheckInPayload, { description: 'Ends a check-in now. For whoever may make it.' })
  endCheckIn(
    @Arg('input', () => EndCheckInInput, { description: 'The check-in.' })
    { id, expectedVersion }: EndCheckInInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<EndCheckInPayload> {
    return asPayload(async () => ({ checkIn: await this.service.end(id, expectedVersion, viewer) }));
  }
}

/** A batch of one answers as if there were no batch. */
const one = (work: () => Promise<readonly CheckInResult[]>) =>
  asPayload(async () => {
    const [result] = await work();
    if (!result || result instanceof Error) throw result ?? new Error('A batch of one answered nothing');
    return { checkIn: result };
  });

const many = (work: () => Promise<readonly CheckInResult[]>) =>
  asPayload(async () => ({
    results: (await work()).map((result, index): CheckInResultType =>
      result instanceof Error
        ? { index, checkIn: null, userErrors: userErrorsOf(result) }
        : { index, checkIn: result, userErrors: [] },
    ),
  }));
