import {
  cityCodeOf,
  claimKey,
  type DivisionDirectory,
  foldText,
  type IdempotentRequest,
  newEntityId,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import { rootOf } from '../../co-building-category/co-building-category.js';
import { assertCategoryExists } from '../../co-building-category/persistence/sql-co-building-category.repository.js';
import type { ItemFilter } from '../../co-building/item-filter.js';
import { statusAfter, type WantedMove } from '../../co-building/move.js';
import { joinParties } from '../../co-building/persistence/join-parties.js';
import { SqlWorkingReader } from '../../co-building/persistence/sql-working-reader.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { NewResource } from '../new-resource.js';
import { type ResourceAction, type ResourceItem, ResourceStatus } from '../resource-item.js';
import type { ResourceItemRepository } from '../resource-item.repository.js';
import { RESOURCE_MOVES } from '../resource-moves.js';
import { announcedResource, lockResource, putResource, RESOURCE_ITEMS } from './resource-item-statements.js';
import { resourceItemTable } from './resource-item.table.js';

/** Resources in PostgreSQL. */
export class SqlResourceItemRepository
  extends SqlWorkingReader<ResourceItem, ItemFilter<ResourceStatus>>
  implements ResourceItemRepository
{
  constructor(
    dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    super(dataSource, RESOURCE_ITEMS);
  }

  offer(
    { availableFrom, ...resource }: NewResource,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<ResourceItem> {
    const { divisionCode, categoryCode, ownerId } = resource;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return lockResource(manager, replayOf);
      await check(new SqlSurroundings(manager, this.divisions));
      await assertCategoryExists(manager, divisionCode, categoryCode);
      await manager.insert(resourceItemTable, {
        ...resource,
        cityCode,
        id,
        version: 1,
        used: 0,
        status: ResourceStatus.OFFERED,
        titleFolded: foldText(resource.title),
        categoryRoot: rootOf(categoryCode),
        availableFrom: availableFrom ?? new Date(),
      });
      await joinParties(manager, [id], [ownerId]);
      return announcedResource(manager, await lockResource(manager, id), 'ResourceItemOffered');
    });
  }

  withdraw(id: string, wanted: WantedMove<ResourceAction>): Promise<ResourceItem> {
    return this.dataSource.transaction(async (manager) => {
      const resource = await lockResource(manager, id);
      const status = statusAfter(RESOURCE_MOVES, resource, wanted, '资源');
      return putResource(manager, resource, { status, endedAt: new Date(), reason: wanted.reason });
    });
  }
}
