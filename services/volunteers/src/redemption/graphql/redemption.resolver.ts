import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { ExchangeStation, RewardItem } from '../../exchange-station/exchange-station.js';
import { ExchangeStationType, RewardItemType } from '../../exchange-station/graphql/exchange-station.type.js';
import { PointsAccountType } from '../../points-account/graphql/points-account.type.js';
import type { PointsAccount } from '../../points-account/points-account.js';
import type { Redemption } from '../redemption.js';
import type { RedemptionService } from '../redemption.service.js';
import {
  CancelRedemptionInput,
  CollectRedemptionInput,
  RedeemPointsInput,
  RedemptionConnectionType,
  RedemptionPayload,
  RedemptionType,
} from './redemption.type.js';

/** Look-ups and changes of redemptions. */
@Resolver(() => RedemptionType)
export class RedemptionResolver {
  constructor(private readonly service: RedemptionService) {}

  @Audience('personal')
  @Query(() => RedemptionType, {
    nullable: true,
    description: 'The redemption with this id; NOT_FOUND when there is none of one’s own.',
  })
  redemption(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Redemption> {
    return orNotFound(loaders.redemption.load(id), '兑换');
  }

  @Audience('internal')
  @Mutation(() => RedemptionPayload, {
    description:
      'Spends one’s own points on a reward. Hours stay as they are. ACTION_NOT_AVAILABLE when the city’s rules allow no further redemption in this quarter or half-year.',
  })
  redeemPoints(
    @Arg('input', () => RedeemPointsInput, { description: 'The reward.' })
    { itemId, quantity, idempotencyKey }: RedeemPointsInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RedemptionPayload> {
    return asPayload(async () => ({
      redemption: await this.service.redeem({ itemId, quantity }, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => RedemptionPayload, {
    description:
      'Hands a reward out against its code, once. For the people of the station; a code of another station is answered with NOT_FOUND.',
  })
  collectRedemption(
    @Arg('input', () => CollectRedemptionInput, { description: 'The code.' })
    { code }: CollectRedemptionInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RedemptionPayload> {
    return asPayload(async () => ({ redemption: await this.service.collect(code, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => RedemptionPayload, {
    description: 'Takes one’s own redemption back that nobody has collected: points and stock return.',
  })
  cancelRedemption(
    @Arg('input', () => CancelRedemptionInput, { description: 'The redemption.' })
    { id, expectedVersion }: CancelRedemptionInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RedemptionPayload> {
    return asPayload(async () => ({ redemption: await this.service.cancel(id, expectedVersion, viewer) }));
  }

  @FieldResolver(() => RewardItemType, { nullable: true, description: 'What it is for.' })
  item(@Root() { itemId }: Redemption, @Ctx() { loaders }: VolunteersContext): Promise<RewardItem | null> {
    return loaders.rewardItem.load(itemId);
  }

  @FieldResolver(() => ExchangeStationType, { nullable: true, description: 'Where it is collected.' })
  station(
    @Root() { stationId }: Redemption,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<ExchangeStation | null> {
    return loaders.exchangeStation.load(stationId);
  }
}

/** Adds `PointsAccount.redemptions`. */
@Resolver(() => PointsAccountType)
export class AccountRedemptionsResolver {
  @FieldResolver(() => RedemptionConnectionType, { description: '兑换记录: redemptions, newest first.' })
  redemptions(
    @Root() { volunteerId }: PointsAccount,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<Redemption>> {
    return loaders.redemptionsOfVolunteer.load(volunteerId, null, page);
  }
}
