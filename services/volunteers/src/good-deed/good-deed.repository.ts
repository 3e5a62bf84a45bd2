import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { GoodDeed, GoodDeedFilter, NewGoodDeed } from './good-deed.js';

/** Every stored one, the latest first. */
export interface GoodDeedRepository {
  findByIds(ids: readonly string[]): Promise<readonly GoodDeed[]>;
  findPage(filter: GoodDeedFilter, window: PageWindow): Promise<readonly GoodDeed[]>;
  count(filter: GoodDeedFilter): Promise<number>;
  /** Under places: those of that place or below it. */
  readonly ofDivisions: ChildListReader<GoodDeedFilter, GoodDeed>;
  /** Stores one, once for each request key. Throws `DIVISION_UNKNOWN`. */
  record(given: NewGoodDeed, request: Omit<IdempotentRequest, 'cityCode'>): Promise<GoodDeed>;
}
