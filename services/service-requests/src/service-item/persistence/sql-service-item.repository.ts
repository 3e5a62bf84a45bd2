import {
  allOf,
  appendEvents,
  appendStats,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  DivisionCopyDirectory,
  DomainError,
  foldText,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Sql,
  violates,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { NewServiceItem } from '../new-service-item.js';
import { whenRegistered, whenRetired, whenRevised } from '../service-item-stats.js';
import type { ServiceItem, ServiceItemDetails, ServiceItemFilter } from '../service-item.js';
import type { ServiceItemRepository } from '../service-item.repository.js';
import {
  afterCursor,
  inOrder,
  itemConditions,
  itemsOfDivisions,
  SELECT_ITEMS,
} from './service-item-statements.js';
import { serviceItemTable } from './service-item.table.js';

/** Service items in PostgreSQL. */
export class SqlServiceItemRepository implements ServiceItemRepository {
  readonly ofDivisions: ServiceItemRepository['ofDivisions'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.ofDivisions = itemsOfDivisions(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly ServiceItem[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<ServiceItem>(
        this.dataSource,
        sql`${SELECT_ITEMS} WHERE i.city_code = ${city} AND i.id = ANY(${group})`,
      ),
    );
  }

  findPage(filter: ServiceItemFilter, window: PageWindow): Promise<readonly ServiceItem[]> {
    const conditions = [...itemConditions(filter), ...afterCursor(window)];
    return rowsOf<ServiceItem>(
      this.dataSource,
      sql`${SELECT_ITEMS} WHERE ${allOf(conditions)} ${inOrder(window)}`,
    );
  }

  async count(filter: ServiceItemFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM service_item i WHERE ${allOf(itemConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  async add(item: NewServiceItem, request: Omit<IdempotentRequest, 'cityCode'>): Promise<ServiceItem> {
    const { divisionCode, agency, ...rest } = item;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    try {
      return await this.dataSource.transaction(async (manager) => {
        const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
        if (replayOf !== null) return await theItem(manager, replayOf);
        await new DivisionCopyDirectory(manager).requireDivision(manager, divisionCode, 'divisionCode');
        const row = { ...rest, cityCode, id, divisionCode, agency, version: 1, validFrom: this.now() };
        await manager.insert(serviceItemTable, { ...row, nameFolded: foldText(item.name) });
        const registered = await theItem(manager, id);
        await appendStats(manager, whenRegistered(registered));
        return await announced(manager, registered, 'ServiceItemRegistered');
      });
    } catch (error) {
      if (!violates(error, 'service_item_code_once')) throw error;
      throw new DomainError('INVALID_INPUT', '该地已有此编码的事项', { field: 'code' });
    }
  }

  update(
    id: string,
    expectedVersion: number,
    revise: (item: ServiceItem) => ServiceItemDetails,
  ): Promise<ServiceItem> {
    return this.dataSource.transaction(async (manager) => {
      const before = await holdItem(manager, id, expectedVersion);
      const details = revise(before);
      const change = { ...details, nameFolded: foldText(details.name), version: before.version + 1 };
      await manager.update(serviceItemTable, { cityCode: cityOfId(id), id }, change);
      const after = await theItem(manager, id);
      await appendStats(manager, whenRevised(before, after));
      return announced(manager, after, 'ServiceItemUpdated');
    });
  }

  retire(id: string, expectedVersion: number): Promise<ServiceItem> {
    return this.dataSource.transaction(async (manager) => {
      const before = await holdItem(manager, id, expectedVersion);
      const at = this.now();
      const change = { validTo: at, version: before.version + 1 };
      await manager.update(serviceItemTable, { cityCode: cityOfId(id), id }, change);
      await appendStats(manager, whenRetired(before, at));
      return announced(manager, await theItem(manager, id), 'ServiceItemRetired');
    });
  }
}

/** An item that is about to change, locked until the commit. */
async function holdItem(manager: EntityManager, id: string, expectedVersion: number): Promise<ServiceItem> {
  const where = { cityCode: cityOfId(id), id };
  await manager.findOne(serviceItemTable, {
    where,
    select: { id: true },
    lock: { mode: 'pessimistic_write' },
  });
  const item = await theItem(manager, id);
  if (item.version !== expectedVersion) throw new ConflictError('服务事项', item.version);
  if (item.validTo !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该服务事项已取消', { status: 'RETIRED', field: 'id' });
  return item;
}

async function theItem(manager: Sql, id: string): Promise<ServiceItem> {
  const [item] = await rowsOf<ServiceItem>(
    manager,
    sql`${SELECT_ITEMS} WHERE i.city_code = ${cityOfId(id)} AND i.id = ${id}`,
  );
  if (!item) throw new NotFoundError('服务事项');
  return item;
}

async function announced(manager: Sql, item: ServiceItem, type: string): Promise<ServiceItem> {
  const { id, version, ...state } = item;
  const { divisionCode } = item;
  await appendEvents(manager, [
    {
      type,
      entity: 'ServiceItem',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: state,
    },
  ]);
  return item;
}
