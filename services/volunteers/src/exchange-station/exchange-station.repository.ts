import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type {
  ExchangeStation,
  ExchangeStationFilter,
  NewExchangeStation,
  NewRewardItem,
  RewardItem,
  RewardItemChange,
} from './exchange-station.js';

/** Every stored station and its rewards. Lists come in order of place and id. */
export interface ExchangeStationRepository {
  /** Closed ones too. */
  findByIds(ids: readonly string[]): Promise<readonly ExchangeStation[]>;
  findPage(filter: ExchangeStationFilter, window: PageWindow): Promise<readonly ExchangeStation[]>;
  count(filter: ExchangeStationFilter): Promise<number>;
  /** Open ones in divisions and in those below them. */
  readonly ofDivisions: ChildListReader<null, ExchangeStation>;
  /** Those that are taken off the shelf too. */
  findItems(ids: readonly string[]): Promise<readonly RewardItem[]>;
  /** What stations offer now. */
  readonly itemsOfStations: ChildListReader<null, RewardItem>;
  /** Stores a station, once for each request key. Throws `DIVISION_UNKNOWN`. */
  open(station: NewExchangeStation, request: Omit<IdempotentRequest, 'cityCode'>): Promise<ExchangeStation>;
  /** Throws `CONFLICT`, and `ACTION_NOT_AVAILABLE` when it is closed; so do the others below. */
  close(id: string, expectedVersion: number): Promise<ExchangeStation>;
  /** Stores an item, once for each request key. */
  addItem(item: NewRewardItem, request: Omit<IdempotentRequest, 'cityCode'>): Promise<RewardItem>;
  /** Throws `CONFLICT`, and `STOCK_INSUFFICIENT` when more goes than there is. */
  changeItem(id: string, change: RewardItemChange, expectedVersion: number): Promise<RewardItem>;
}
