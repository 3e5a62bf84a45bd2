import {
  cityCodeOf,
  DivisionLevel,
  DomainError,
  isEntityId,
  levelOf,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { EXCHANGE_STATION_ORDER } from './exchange-station-order.js';
import {
  assertValidChange,
  assertValidItem,
  assertValidStation,
  type ExchangeStation,
  type ExchangeStationFilter,
  type NewExchangeStation,
  type NewRewardItem,
  type RewardItem,
  type RewardItemChange,
} from './exchange-station.js';
import { assertMayKeepStation, assertMayOpenStation } from './exchange-station.policy.js';
import type { ExchangeStationRepository } from './exchange-station.repository.js';

/** What can be done with stations and their rewards. */
export class ExchangeStationService {
  constructor(private readonly stations: ExchangeStationRepository) {}

  /** A page of open stations. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: ExchangeStationFilter, request: PageRequest): Promise<Page<ExchangeStation>> {
    return readPage({ rows: this.stations, order: EXCHANGE_STATION_ORDER }, withSoundPlace(filter), request);
  }

  /** Opens a station. A repetition with the same key answers the first result. */
  async open(input: NewExchangeStation, idempotencyKey: string, viewer: Viewer): Promise<ExchangeStation> {
    const station: NewExchangeStation = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
      openingHours: input.openingHours?.trim() ?? null,
    };
    const { divisionCode, operatedById } = station;
    assertMayOpenStation(viewer, divisionCode);
    if (![DivisionLevel.COMMUNITY, DivisionLevel.TOWNSHIP].includes(levelOf(divisionCode)))
      throw new DomainError('INVALID_INPUT', '兑换站设在街道、乡镇或社区、村', { field: 'divisionCode' });
    assertOrganizationOf(cityCodeOf(divisionCode), operatedById, 'operatedById');
    assertValidStation(station);
    const body = { openExchangeStation: station };
    return this.stations.open(station, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }

  /** Closes a station: nothing can be redeemed there any more, what was redeemed can still be collected. */
  async close(id: string, expectedVersion: number, viewer: Viewer): Promise<ExchangeStation> {
    assertMayKeepStation(viewer, await this.station(id, 'id'));
    return this.stations.close(id, expectedVersion);
  }

  /** Offers an item. A repetition with the same key answers the first result. */
  async addItem(input: NewRewardItem, idempotencyKey: string, viewer: Viewer): Promise<RewardItem> {
    const item: NewRewardItem = { ...input, name: input.name.trim() };
    assertMayKeepStation(viewer, await this.station(item.stationId, 'stationId'));
    assertValidItem(item);
    const body = { addRewardItem: item };
    return this.stations.addItem(item, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }

  /** Changes the price or the stock of an item, takes it off the shelf or puts it back. */
  async changeItem(
    id: string,
    change: RewardItemChange,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<RewardItem> {
    const [item] = isEntityId(id) ? await this.stations.findItems([id]) : [];
    if (!item) throw new NotFoundError('兑换物品');
    assertMayKeepStation(viewer, await this.station(item.stationId, 'id'));
    assertValidChange(change);
    return this.stations.changeItem(id, change, expectedVersion);
  }

  private async station(id: string, field: string): Promise<ExchangeStation> {
    const [station] = isEntityId(id) ? await this.stations.findByIds([id]) : [];
    if (!station) throw new NotFoundError('兑换站', field);
    return station;
  }
}
