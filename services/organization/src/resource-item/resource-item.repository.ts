import type { IdempotentRequest } from '@governance/shared';
import type { ItemFilter } from '../co-building/item-filter.js';
import type { WantedMove } from '../co-building/move.js';
import type { WorkingReader } from '../co-building/working-reader.js';
import type { CheckAround } from '../organization/surroundings.js';
import type { NewResource } from './new-resource.js';
import type { ResourceAction, ResourceItem, ResourceStatus } from './resource-item.js';

/** Every stored resource. */
export interface ResourceItemRepository extends WorkingReader<ResourceItem, ItemFilter<ResourceStatus>> {
  /**
   * Stores a resource, once for each request key. `check` runs in the same transaction. Throws `INVALID_INPUT` on
   * `categoryCode` for a category that the city does not have.
   */
  offer(
    resource: NewResource,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<ResourceItem>;
  /** Takes a resource off the list. Throws `CONFLICT` or `ACTION_NOT_AVAILABLE`. */
  withdraw(id: string, wanted: WantedMove<ResourceAction>): Promise<ResourceItem>;
}
