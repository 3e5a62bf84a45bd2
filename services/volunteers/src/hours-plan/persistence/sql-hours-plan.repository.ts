import {
  allOf,
  appendEvents,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Sql,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { type HoursPlan, type HoursPlanFilter, HoursPlanState, type NewHoursPlan } from '../hours-plan.js';
import type { DeclaredHoursPlan, HoursPlanRepository } from '../hours-plan.repository.js';
import {
  afterHoursPlan,
  HOURS_PLANS,
  hoursPlanConditions,
  hoursPlansOfVolunteers,
  inHoursPlanOrder,
  selectHoursPlans,
  visibleHoursPlans,
} from './hours-plan-statements.js';
import { hoursPlanTable } from './hours-plan.table.js';

/** Plans of hours in PostgreSQL. */
export class SqlHoursPlanRepository implements HoursPlanRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly HoursPlan[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<HoursPlan>(
        this.dataSource,
        sql`${selectHoursPlans()} WHERE p.city_code = ${city} AND p.id = ANY(${group}) AND ${visibleHoursPlans(viewer)}`,
      ),
    );
  }

  findPage(filter: HoursPlanFilter, window: PageWindow, viewer: Viewer): Promise<readonly HoursPlan[]> {
    const conditions = [visibleHoursPlans(viewer), ...hoursPlanConditions(filter), ...afterHoursPlan(window)];
    return rowsOf<HoursPlan>(
      this.dataSource,
      sql`${selectHoursPlans()} WHERE ${allOf(conditions)} ${inHoursPlanOrder(window)}`,
    );
  }

  async count(filter: HoursPlanFilter, viewer: Viewer): Promise<number> {
    const conditions = [visibleHoursPlans(viewer), ...hoursPlanConditions(filter)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM ${HOURS_PLANS} WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofVolunteers(viewer: Viewer): ChildListReader<null, HoursPlan> {
    return hoursPlansOfVolunteers(this.dataSource, viewer);
  }

  declare({ plan, subject, at, request }: DeclaredHoursPlan): Promise<HoursPlan> {
    const { divisionCode } = plan;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const volunteer = await holdPlanner(manager, cityCode, subject);
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return writtenPlan(manager, replayOf);
      const division = await this.divisions.requireDivision(manager, divisionCode, 'divisionCode');
      if (division.validTo !== null)
        throw new DomainError('DIVISION_UNKNOWN', '该社区已撤销', { field: 'divisionCode' });
      if (volunteer.divisionCode === divisionCode)
        throw new DomainError('INVALID_INPUT', '请选择本人所在社区以外的社区', { field: 'divisionCode' });
      await assertNoOther(manager, volunteer.id, plan);
      const row = { ...plan, cityCode, id, version: 1, volunteerId: volunteer.id, declaredAt: at };
      await manager.insert(hoursPlanTable, row);
      return announcedPlan(manager, id, 'HoursPlanDeclared');
    });
  }

  end(id: string, expectedVersion: number, at: Date): Promise<HoursPlan> {
    const where = { cityCode: cityOfId(id), id };
    return this.dataSource.transaction(async (manager) => {
      const row = await manager.findOne(hoursPlanTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('服务计划');
      if (row.version !== expectedVersion) throw new ConflictError('服务计划', row.version);
      if ((await writtenPlan(manager, id)).state === HoursPlanState.ENDED)
        throw new DomainError('ACTION_NOT_AVAILABLE', '该服务计划已结束', { field: 'id', status: 'ENDED' });
      await manager.update(hoursPlanTable, where, { version: row.version + 1, endedAt: at });
      return announcedPlan(manager, id, 'HoursPlanEnded');
    });
  }
}

interface Planner {
  readonly id: string;
  readonly divisionCode: string;
}

/** Held until the commit, so that nobody declares two at once or is forgotten meanwhile. */
async function holdPlanner(transaction: Sql, city: string, subject: string): Promise<Planner> {
  const [volunteer] = await rowsOf<Planner>(
    transaction,
    sql`SELECT id, division_code AS "divisionCode" FROM volunteer
        WHERE city_code = ${city} AND subject = ${subject} AND left_at IS NULL FOR NO KEY UPDATE`,
  );
  if (!volunteer) throw new NotFoundError('志愿者', 'divisionCode');
  return volunteer;
}

async function assertNoOther(
  transaction: Sql,
  volunteerId: string,
  { divisionCode, fromDay, toDay }: NewHoursPlan,
): Promise<void> {
  const others = await rowsOf(
    transaction,
    sql`SELECT 1 FROM hours_plan WHERE city_code = ${cityOfId(volunteerId)} AND volunteer_id = ${volunteerId}
          AND division_code = ${divisionCode} AND ended_at IS NULL
          AND from_day < ${toDay}::date AND to_day > ${fromDay}::date LIMIT 1`,
  );
  if (others.length > 0)
    throw new DomainError('ALREADY_EXISTS', '您在该社区已有同期的服务计划', { field: 'divisionCode' });
}

/** A plan that the caller has just written, whoever may see it. */
async function writtenPlan(database: Sql, id: string): Promise<HoursPlan> {
  const [plan] = await rowsOf<HoursPlan>(
    database,
    sql`${selectHoursPlans()} WHERE p.city_code = ${cityOfId(id)} AND p.id = ${id}`,
  );
  if (!plan) throw new NotFoundError('服务计划');
  return plan;
}

/** Tells that somebody plans hours in a place or does not any more, and nothing of who. */
async function announcedPlan(transaction: Sql, id: string, type: string): Promise<HoursPlan> {
  const plan = await writtenPlan(transaction, id);
  const { divisionCode, version } = plan;
  const entity = { entity: 'HoursPlan', entityId: id, cityCode: cityOfId(id), divisionCode, version };
  await appendEvents(transaction, [{ type, ...entity, payload: { divisionCode } }]);
  return plan;
}
