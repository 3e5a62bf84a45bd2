import type { IdempotentRequest } from '@governance/shared';
import type { ItemFilter } from '../co-building/item-filter.js';
import type { WantedMove } from '../co-building/move.js';
import type { WorkingReader } from '../co-building/working-reader.js';
import type { CheckAround } from '../organization/surroundings.js';
import type { NeedAction, NeedItem, NeedStatus } from './need-item.js';
import type { NewNeed } from './new-need.js';

/** Every stored need. */
export interface NeedItemRepository extends WorkingReader<NeedItem, ItemFilter<NeedStatus>> {
  /**
   * Stores a need, once for each request key. `check` runs in the same transaction. Throws `INVALID_INPUT` on
   * `categoryCode` for a category that the city does not have, and on `fromSuggestion` where nothing suggests it.
   */
  state(need: NewNeed, request: Omit<IdempotentRequest, 'cityCode'>, check: CheckAround): Promise<NeedItem>;
  /** Withdraws a need and declines its open proposals. Throws `CONFLICT` or `ACTION_NOT_AVAILABLE`. */
  withdraw(id: string, wanted: WantedMove<NeedAction>): Promise<NeedItem>;
}
