import { randomBytes } from 'node:crypto';
import {
  allOf,
  appendStats,
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
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { cancelSignUpsOf } from '../../sign-up/persistence/cancel-sign-ups.js';
import type { Activity, ActivityFilter, ActivityShift } from '../activity.js';
import type { ActivityRepository, AnnouncedActivity } from '../activity.repository.js';
import {
  activitiesOfDivisions,
  activityConditions,
  afterActivity,
  announcedActivity,
  countActivities,
  inActivityOrder,
  SELECT_ACTIVITIES,
  SELECT_SHIFTS,
  theActivity,
} from './activity-statements.js';
import { shiftsCancelled, shiftsCounted } from './activity-facts.js';
import { activityShiftTable, activityTable } from './activity.table.js';

const SECRET_BYTES = 32;

/** Activities in PostgreSQL. */
export class SqlActivityRepository implements ActivityRepository {
  readonly ofDivisions: ActivityRepository['ofDivisions'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = activitiesOfDivisions(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly Activity[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Activity>(
        this.dataSource,
        sql`${SELECT_ACTIVITIES} WHERE a.city_code = ${city} AND a.id = ANY(${group})`,
      ),
    );
  }

  findPage(filter: ActivityFilter, window: PageWindow): Promise<readonly Activity[]> {
    const conditions = [...activityConditions(filter), ...afterActivity(window)];
    return rowsOf<Activity>(
      this.dataSource,
      sql`${SELECT_ACTIVITIES} WHERE ${allOf(conditions)} ${inActivityOrder(window)}`,
    );
  }

  count(filter: ActivityFilter): Promise<number> {
    return countActivities(this.dataSource, filter);
  }

  findShiftsOf(activityIds: readonly string[]): Promise<readonly ActivityShift[]> {
    return readByCity(activityIds, (city, group) =>
      rowsOf<ActivityShift>(
        this.dataSource,
        sql`${SELECT_SHIFTS} WHERE s.city_code = ${city} AND s.activity_id = ANY(${group})
            ORDER BY s.activity_id, s.starts_at, s.id`,
      ),
    );
  }

  findShifts(ids: readonly string[]): Promise<readonly ActivityShift[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<ActivityShift>(
        this.dataSource,
        sql`${SELECT_SHIFTS} WHERE s.city_code = ${city} AND s.id = ANY(${group})`,
      ),
    );
  }

  add({ activity, shifts, request }: AnnouncedActivity): Promise<Activity> {
    const { divisionCode, organizationId } = activity;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theActivity(manager, replayOf);
      const division = await this.divisions.requireDivision(manager, divisionCode, 'divisionCode');
      if (division.validTo !== null)
        throw new DomainError('DIVISION_UNKNOWN', '该社区已撤销', { field: 'divisionCode' });
      const lastEndsAt = new Date(Math.max(...shifts.map(({ endsAt }) => endsAt.getTime())));
      const row = { ...activity, cityCode, id, version: 1, lastEndsAt, createdAt: new Date() };
      await manager.insert(activityTable, row);
      await manager.insert(
        activityShiftTable,
        shifts.map((shift) => ({
          ...shift,
          cityCode,
          id: newEntityId(divisionCode),
          activityId: id,
          divisionCode,
          organizationId,
          taken: 0,
          waiting: 0,
          sequence: 0,
          codeSecret: randomBytes(SECRET_BYTES).toString('base64url'),
        })),
      );
      await appendStats(manager, shiftsCounted(activity, shifts, 1));
      return announcedActivity(manager, id, 'ActivityAnnounced');
    });
  }

  cancel(id: string, expectedVersion: number): Promise<Activity> {
    return this.dataSource.transaction(async (manager) => {
      const at = new Date();
      const version = await holdStanding(manager, id, expectedVersion);
      const shifts = await standingShifts(manager, id, at);
      await cancelShifts(manager, cityOfId(id), shifts, at);
      await manager.update(activityTable, { cityCode: cityOfId(id), id }, { version, cancelledAt: at });
      return announcedActivity(manager, id, 'ActivityCancelled');
    });
  }

  cancelShift({ id, activityId }: ActivityShift, expectedVersion: number): Promise<Activity> {
    return this.dataSource.transaction(async (manager) => {
      const at = new Date();
      const version = await holdStanding(manager, activityId, expectedVersion);
      if (!(await standingShifts(manager, activityId, at)).includes(id))
        throw new DomainError('ACTION_NOT_AVAILABLE', '该班次已结束或已取消', {
          field: 'shiftId',
          status: 'OVER',
        });
      await cancelShifts(manager, cityOfId(id), [id], at);
      await manager.update(activityTable, { cityCode: cityOfId(id), id: activityId }, { version });
      return announcedActivity(manager, activityId, 'ActivityShiftCancelled');
    });
  }
}

/** Locks an activity that stands and answers the version that it will have. */
async function holdStanding(manager: EntityManager, id: string, expectedVersion: number): Promise<number> {
  const where = { cityCode: cityOfId(id), id };
  const row = await manager.findOne(activityTable, { where, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new NotFoundError('活动');
  if (row.version !== expectedVersion) throw new ConflictError('活动', row.version);
  if (row.cancelledAt !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该活动已取消', { field: 'id', status: 'CANCELLED' });
  return row.version + 1;
}

/** Shifts that are neither over nor cancelled. The activity is held, so no other hand cancels one. */
async function standingShifts(transaction: Sql, activityId: string, at: Date): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(
    transaction,
    sql`SELECT id FROM activity_shift WHERE city_code = ${cityOfId(activityId)} AND activity_id = ${activityId}
          AND cancelled_at IS NULL AND ends_at > ${at} ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

/** Held in order of id, so that two who cancel cannot wait for each other. */
async function cancelShifts(transaction: Sql, city: string, ids: readonly string[], at: Date): Promise<void> {
  await rowsOf(
    transaction,
    sql`SELECT 1 FROM activity_shift WHERE city_code = ${city} AND id = ANY(${[...ids]}) ORDER BY id FOR UPDATE`,
  );
  await transaction.query(
    `UPDATE activity_shift SET cancelled_at = $3, taken = 0, waiting = 0 WHERE city_code = $1 AND id = ANY($2)`,
    [city, [...ids], at],
  );
  await appendStats(transaction, await shiftsCancelled(transaction, city, ids));
  await cancelSignUpsOf(transaction, city, ids, at);
}
