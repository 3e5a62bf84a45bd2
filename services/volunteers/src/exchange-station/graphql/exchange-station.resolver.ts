import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import type { ExchangeStation, RewardItem } from '../exchange-station.js';
import type { ExchangeStationService } from '../exchange-station.service.js';
import {
  AddRewardItemInput,
  ChangeRewardItemInput,
  CloseExchangeStationInput,
  ExchangeStationConnectionType,
  ExchangeStationFilterInput,
  ExchangeStationPayload,
  ExchangeStationType,
  OpenExchangeStationInput,
  RewardItemConnectionType,
  RewardItemPayload,
} from './exchange-station.type.js';

/** Look-ups, lists and changes of stations and their rewards. */
@Resolver(() => ExchangeStationType)
export class ExchangeStationResolver {
  constructor(private readonly service: ExchangeStationService) {}

  @Audience('open')
  @Query(() => ExchangeStationType, {
    nullable: true,
    description: 'The station with this id, closed ones too; NOT_FOUND when there is none.',
  })
  exchangeStation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<ExchangeStation> {
    return orNotFound(loaders.exchangeStation.load(id), '兑换站');
  }

  @Audience('open')
  @Query(() => ExchangeStationConnectionType, {
    nullable: true,
    description: 'Stations that are open now, by place and age.',
  })
  exchangeStations(
    @Arg('filter', () => ExchangeStationFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ExchangeStationFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ExchangeStation>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => ExchangeStationPayload, { description: 'Opens a station. For staff of its place.' })
  openExchangeStation(
    @Arg('input', () => OpenExchangeStationInput, { description: 'The station.' })
    { idempotencyKey, ...input }: OpenExchangeStationInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ExchangeStationPayload> {
    const station = { ...input, openingHours: input.openingHours ?? null };
    return asPayload(async () => ({
      exchangeStation: await this.service.open(station, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ExchangeStationPayload, {
    description:
      'Closes a station: nothing can be redeemed there any more, what was redeemed can still be collected. For staff of its place and its own people.',
  })
  closeExchangeStation(
    @Arg('input', () => CloseExchangeStationInput, { description: 'The station.' })
    { id, expectedVersion }: CloseExchangeStationInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ExchangeStationPayload> {
    return asPayload(async () => ({
      exchangeStation: await this.service.close(id, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => RewardItemPayload, {
    description: 'Offers an item at a station. For staff of its place and its own people.',
  })
  addRewardItem(
    @Arg('input', () => AddRewardItemInput, { description: 'The item.' })
    { idempotencyKey, ...item }: AddRewardItemInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RewardItemPayload> {
    return asPayload(async () => ({
      rewardItem: await this.service.addItem(item, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => RewardItemPayload, {
    description:
      'Changes the price or the stock of an item, takes it off the shelf or puts it back. For staff of its place and its own people.',
  })
  changeRewardItem(
    @Arg('input', () => ChangeRewardItemInput, { description: 'The item and the change.' })
    { id, points = null, stockChange = null, offered = null, expectedVersion }: ChangeRewardItemInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RewardItemPayload> {
    const change = { points, stockChange, offered };
    return asPayload(async () => ({
      rewardItem: await this.service.changeItem(id, change, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it is.' })
  division(@Root() { divisionCode }: ExchangeStation): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '运营单位: organization whose people hand out the rewards.',
  })
  operatedBy(@Root() { operatedById }: ExchangeStation): OrganizationReference {
    return { id: operatedById };
  }

  @FieldResolver(() => RewardItemConnectionType, { description: '兑换物品: what it offers now, by age.' })
  items(
    @Root() { id }: ExchangeStation,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<RewardItem>> {
    return loaders.itemsOfStation.load(id, null, page);
  }
}

/** Adds `Division.exchangeStations`. */
@Resolver(() => DivisionReference)
export class DivisionExchangeStationsResolver {
  @FieldResolver(() => ExchangeStationConnectionType, {
    nullable: true,
    description: '公益积分兑换站: stations that are open in this place or below it, by place and age.',
  })
  exchangeStations(
    @Root() { code }: DivisionReference,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<ExchangeStation>> {
    return loaders.stationsOfDivision.load(code, null, page);
  }
}
