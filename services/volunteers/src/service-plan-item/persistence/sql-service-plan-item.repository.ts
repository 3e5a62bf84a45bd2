import {
  allOf,
  appendStats,
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
import type { DataSource } from 'typeorm';
import { NATIONAL_CITY } from '../../team-kind/team-kind.js';
import type {
  NewPlanItem,
  PlanCategory,
  PlanClaim,
  PlanItemFilter,
  ServicePlanItem,
  WantedClaim,
} from '../service-plan-item.js';
import type { ServicePlanItemRepository } from '../service-plan-item.repository.js';
import { claimPlanItems } from './claim-plan-items.js';
import { planCounted } from './plan-stats.js';
import { servicePlanItemTable } from './service-plan-item.table.js';
import {
  afterPlanItem,
  announcePlanItems,
  inPlanItemOrder,
  planItemConditions,
  planItemsOf,
  planItemsOfDivisions,
  SELECT_PLAN_ITEMS,
} from './service-plan-statements.js';

/** Service plans in PostgreSQL. */
export class SqlServicePlanItemRepository implements ServicePlanItemRepository {
  readonly ofDivisions: ServicePlanItemRepository['ofDivisions'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = planItemsOfDivisions(dataSource);
  }

  findCategories(cityCodes: readonly string[]): Promise<readonly PlanCategory[]> {
    return rowsOf<PlanCategory>(
      this.dataSource,
      sql`SELECT city_code AS "cityCode", code, name FROM plan_category
          WHERE city_code = ANY(${[NATIONAL_CITY, ...cityCodes]}) ORDER BY city_code, code`,
    );
  }

  findByIds(ids: readonly string[]): Promise<readonly ServicePlanItem[]> {
    return readByCity(ids, (city, group) => planItemsOf(this.dataSource, city, group));
  }

  findPage(filter: PlanItemFilter, window: PageWindow): Promise<readonly ServicePlanItem[]> {
    const conditions = [...planItemConditions(filter), ...afterPlanItem(window)];
    return rowsOf<ServicePlanItem>(
      this.dataSource,
      sql`${SELECT_PLAN_ITEMS} WHERE ${allOf([sql`TRUE`, ...conditions])} ${inPlanItemOrder(window)}`,
    );
  }

  async count(filter: PlanItemFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM service_plan_item p
          WHERE ${allOf([sql`TRUE`, ...planItemConditions(filter)])}`,
    );
    return row?.count ?? 0;
  }

  findClaims(itemIds: readonly string[]): Promise<readonly PlanClaim[]> {
    return readByCity(itemIds, (city, group) =>
      rowsOf<PlanClaim>(
        this.dataSource,
        sql`SELECT item_id AS "itemId", team_id AS "teamId", organization_id AS "organizationId",
              claimed_at AS "claimedAt" FROM plan_claim
            WHERE city_code = ${city} AND item_id = ANY(${group}) ORDER BY item_id, claimed_at, claimant_id`,
      ),
    );
  }

  add(
    divisionCode: string,
    items: readonly NewPlanItem[],
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<readonly ServicePlanItem[]> {
    const [cityCode, batchId] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, batchId);
      if (replayOf !== null) return batchOf(manager, cityCode, replayOf);
      const division = await this.divisions.requireDivision(manager, divisionCode, 'divisionCode');
      if (division.validTo !== null)
        throw new DomainError('DIVISION_UNKNOWN', '该地已撤销', { field: 'divisionCode' });
      const createdAt = new Date();
      await manager.query(
        `INSERT INTO service_plan_item
           (city_code, id, division_code, version, category, source, title, needed, claims, created_at, batch_id)
         SELECT $1, it.id, $2, 1, it.category, it.source, it.title, it.needed, 0, $3, $4
         FROM unnest($5::text[], $6::text[], $7::text[], $8::integer[], $9::text[])
           AS it (id, category, title, needed, source)`,
        [
          ...[cityCode, divisionCode, createdAt, batchId, items.map(() => newEntityId(divisionCode))],
          ...[items.map(({ category }) => category), items.map(({ title }) => title)],
          items.map(({ needed }) => needed),
          items.map(({ source }) => source),
        ],
      );
      await appendStats(
        manager,
        items.flatMap((item) => planCounted('item', { ...item, divisionCode }, createdAt)),
      );
      const made = await batchOf(manager, cityCode, batchId);
      await announcePlanItems(manager, made, 'ServicePlanItemCreated');
      return made;
    });
  }

  claim(
    claims: readonly WantedClaim[],
    request: IdempotentRequest,
  ): Promise<readonly (ServicePlanItem | DomainError)[]> {
    return this.dataSource.transaction((manager) => claimPlanItems(manager, claims, request));
  }

  complete(id: string, expectedVersion: number): Promise<ServicePlanItem> {
    return this.dataSource.transaction(async (manager) => {
      const where = { cityCode: cityOfId(id), id };
      const row = await manager.findOne(servicePlanItemTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('服务计划项目');
      if (row.version !== expectedVersion) throw new ConflictError('服务计划项目', row.version);
      if (row.doneAt !== null || row.claims === 0)
        throw new DomainError('ACTION_NOT_AVAILABLE', '该项目尚无人认领或已完成', {
          field: 'id',
          status: row.doneAt === null ? 'OPEN' : 'DONE',
        });
      const doneAt = new Date();
      await manager.update(servicePlanItemTable, where, { doneAt, version: row.version + 1 });
      await appendStats(manager, planCounted('done', row, doneAt));
      const done = await planItemsOf(manager, where.cityCode, [id]);
      await announcePlanItems(manager, done, 'ServicePlanItemDone');
      return done[0] ?? Promise.reject(new NotFoundError('服务计划项目'));
    });
  }
}

/** The items that one request planned, in order of id. */
const batchOf = (database: Sql, city: string, batchId: string): Promise<readonly ServicePlanItem[]> =>
  rowsOf<ServicePlanItem>(
    database,
    sql`${SELECT_PLAN_ITEMS} WHERE p.city_code = ${city} AND p.batch_id = ${batchId} ORDER BY p.id`,
  );
