import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { NewServiceItem } from './new-service-item.js';
import type { ServiceItem, ServiceItemDetails, ServiceItemFilter } from './service-item.js';

/** Every service item. Lists come in order of place and age, without those that were retired. */
export interface ServiceItemRepository {
  /** Retired ones too. */
  findByIds(ids: readonly string[]): Promise<readonly ServiceItem[]>;
  findPage(filter: ServiceItemFilter, window: PageWindow): Promise<readonly ServiceItem[]>;
  count(filter: ServiceItemFilter): Promise<number>;
  /** Of divisions and of those below them. */
  readonly ofDivisions: ChildListReader<ServiceItemFilter, ServiceItem>;
  /** Stores an item, once for each request key. Throws `DIVISION_UNKNOWN` and, for a code that is taken, `INVALID_INPUT`. */
  add(item: NewServiceItem, request: Omit<IdempotentRequest, 'cityCode'>): Promise<ServiceItem>;
  /**
   * Gives an item other details, which `revise` makes from those it has, in the same transaction. Throws `CONFLICT`
   * unless it still has `expectedVersion`, and `ACTION_NOT_AVAILABLE` when it was retired; so does `retire`.
   */
  update(
    id: string,
    expectedVersion: number,
    revise: (item: ServiceItem) => ServiceItemDetails,
  ): Promise<ServiceItem>;
  retire(id: string, expectedVersion: number): Promise<ServiceItem>;
}
