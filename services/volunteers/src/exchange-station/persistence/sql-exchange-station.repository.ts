import {
  allOf,
  appendEvents,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type {
  ExchangeStation,
  ExchangeStationFilter,
  NewExchangeStation,
  NewRewardItem,
  RewardItem,
  RewardItemChange,
} from '../exchange-station.js';
import type { ExchangeStationRepository } from '../exchange-station.repository.js';
import {
  afterStation,
  inStationOrder,
  itemsOfStations,
  SELECT_ITEMS,
  SELECT_STATIONS,
  stationConditions,
  stationsOfDivisions,
  theItem,
  theStation,
} from './exchange-station-statements.js';
import { exchangeStationTable, rewardItemTable } from './exchange-station.table.js';

/** Stations and rewards in PostgreSQL. */
export class SqlExchangeStationRepository implements ExchangeStationRepository {
  readonly ofDivisions: ExchangeStationRepository['ofDivisions'];
  readonly itemsOfStations: ExchangeStationRepository['itemsOfStations'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = stationsOfDivisions(dataSource);
    this.itemsOfStations = itemsOfStations(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly ExchangeStation[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<ExchangeStation>(
        this.dataSource,
        sql`${SELECT_STATIONS} WHERE s.city_code = ${city} AND s.id = ANY(${group})`,
      ),
    );
  }

  findPage(filter: ExchangeStationFilter, window: PageWindow): Promise<readonly ExchangeStation[]> {
    const conditions = [...stationConditions(filter), ...afterStation(window)];
    return rowsOf<ExchangeStation>(
      this.dataSource,
      sql`${SELECT_STATIONS} WHERE ${allOf(conditions)} ${inStationOrder(window)}`,
    );
  }

  async count(filter: ExchangeStationFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM exchange_station s WHERE ${allOf(stationConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  findItems(ids: readonly string[]): Promise<readonly RewardItem[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<RewardItem>(
        this.dataSource,
        sql`${SELECT_ITEMS} WHERE i.city_code = ${city} AND i.id = ANY(${group})`,
      ),
    );
  }

  open(station: NewExchangeStation, request: Omit<IdempotentRequest, 'cityCode'>): Promise<ExchangeStation> {
    const [cityCode, id] = [cityCodeOf(station.divisionCode), newEntityId(station.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theStation(manager, replayOf);
      const division = await this.divisions.requireDivision(manager, station.divisionCode, 'divisionCode');
      if (division.validTo !== null)
        throw new DomainError('DIVISION_UNKNOWN', '该地已撤销', { field: 'divisionCode' });
      const row = { ...station, cityCode, id, version: 1, openedAt: new Date() };
      await manager.insert(exchangeStationTable, row);
      return announced(manager, await theStation(manager, id), 'ExchangeStationOpened');
    });
  }

  close(id: string, expectedVersion: number): Promise<ExchangeStation> {
    return this.dataSource.transaction(async (manager) => {
      const station = await holdOpenStation(manager, id);
      if (station.version !== expectedVersion) throw new ConflictError('兑换站', station.version);
      const change = { version: station.version + 1, closedAt: new Date() };
      await manager.update(exchangeStationTable, { cityCode: cityOfId(id), id }, change);
      return announced(manager, await theStation(manager, id), 'ExchangeStationClosed');
    });
  }

  addItem(item: NewRewardItem, request: Omit<IdempotentRequest, 'cityCode'>): Promise<RewardItem> {
    const [cityCode, id] = [cityOfId(item.stationId), newEntityId(item.stationId)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theItem(manager, replayOf);
      await this.offer(manager, await holdOpenStation(manager, item.stationId));
      await manager.insert(rewardItemTable, { ...item, cityCode, id, version: 1, offered: true });
      return theItem(manager, id);
    });
  }

  changeItem(
    id: string,
    { points, stockChange, offered }: RewardItemChange,
    expectedVersion: number,
  ): Promise<RewardItem> {
    return this.dataSource.transaction(async (manager) => {
      const [item] = await rowsOf<RewardItem>(
        manager,
        sql`${SELECT_ITEMS} WHERE i.city_code = ${cityOfId(id)} AND i.id = ${id} FOR UPDATE`,
      );
      // Redeeming leaves the version: whoever sets a price need not hurry against those who redeem.
      if (!item) throw new NotFoundError('兑换物品');
      if (item.version !== expectedVersion) throw new ConflictError('兑换物品', item.version);
      const stock = item.stock + (stockChange ?? 0);
      if (stock < 0) throw new DomainError('STOCK_INSUFFICIENT', '库存不足', { field: 'stockChange' });
      const change = { points: points ?? item.points, stock, offered: offered ?? item.offered };
      const where = { cityCode: cityOfId(id), id };
      await manager.update(rewardItemTable, where, { ...change, version: item.version + 1 });
      return theItem(manager, id);
    });
  }

  /** A station changes with what it offers, so that others hear of it. */
  private async offer(manager: EntityManager, { id, version }: ExchangeStation): Promise<void> {
    await manager.update(exchangeStationTable, { cityCode: cityOfId(id), id }, { version: version + 1 });
    await announced(manager, await theStation(manager, id), 'ExchangeStationChanged');
  }
}

async function holdOpenStation(transaction: Sql, id: string): Promise<ExchangeStation> {
  await rowsOf(
    transaction,
    sql`SELECT 1 FROM exchange_station WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`,
  );
  const station = await theStation(transaction, id);
  if (station.closedAt === null) return station;
  throw new DomainError('ACTION_NOT_AVAILABLE', '该兑换站已关闭', { field: 'id', status: 'CLOSED' });
}

async function announced(transaction: Sql, station: ExchangeStation, type: string): Promise<ExchangeStation> {
  const { id, divisionCode, version, name, operatedById, closedAt } = station;
  await appendEvents(transaction, [
    {
      type,
      entity: 'ExchangeStation',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, name, operatedById, closedAt },
    },
  ]);
  return station;
}
