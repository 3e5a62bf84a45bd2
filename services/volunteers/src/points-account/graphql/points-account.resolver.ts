import { asPayload, Audience, cityOfId, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import { cardOf, emptyAccount, type PointsAccount, type PointsEntry } from '../points-account.js';
import { maySeePoints } from '../points-account.policy.js';
import type { PointsAccountService } from '../points-account.service.js';
import { PointsCard } from './points-account.enum.js';
import {
  GrantPointsBonusInput,
  GrantPointsBonusPayload,
  PointsAccountType,
  PointsEntryConnectionType,
} from './points-account.type.js';

/** Adds `Volunteer.points`. */
@Resolver(() => VolunteerType)
export class VolunteerPointsResolver {
  @Audience('personal')
  @FieldResolver(() => PointsAccountType, {
    nullable: true,
    description: '积分: their points; null for everybody but themselves.',
  })
  async points(
    @Root() volunteer: Volunteer,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<PointsAccount | null> {
    if (!maySeePoints(viewer, volunteer)) return null;
    return (await loaders.pointsAccount.load(volunteer.id)) ?? emptyAccount(volunteer.id);
  }
}

/** What hangs on an account, and what can be added to it. */
@Resolver(() => PointsAccountType)
export class PointsAccountResolver {
  constructor(private readonly service: PointsAccountService) {}

  @FieldResolver(() => PointsCard, {
    nullable: true,
    description: 'The card that the city’s rules give for the points ever earned; null for none.',
  })
  async card(
    @Root() account: PointsAccount,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<PointsCard | null> {
    return cardOf(account, await loaders.pointsRules.load(cityOfId(account.volunteerId)));
  }

  @FieldResolver(() => PointsEntryConnectionType, { description: '积分明细: the ledger, newest first.' })
  entries(
    @Root() { volunteerId }: PointsAccount,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<PointsEntry>> {
    return loaders.pointsEntries.load(volunteerId, null, page);
  }

  @Audience('internal')
  @Mutation(() => GrantPointsBonusPayload, {
    description:
      'Thanks a volunteer for bringing somebody in, with as many points as the city’s rules give; ACTION_NOT_AVAILABLE where they give none. For those who attend to volunteers where they are at home, never to oneself.',
  })
  grantPointsBonus(
    @Arg('input', () => GrantPointsBonusInput, { description: 'The volunteer and the reason.' })
    { volunteerId, reason, idempotencyKey }: GrantPointsBonusInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<GrantPointsBonusPayload> {
    return asPayload(async () => ({
      points: (await this.service.grantBonus(volunteerId, reason, idempotencyKey, viewer)).points,
    }));
  }
}
