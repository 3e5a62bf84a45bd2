import {
  allOf,
  type ChildListReader,
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
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { countedChange } from '../../volunteer-counts/counted-change.js';
import { type CheckIn, type CheckInFilter, holderOf, type NewCheckIn } from '../check-in.js';
import type { CheckInRepository, ReceivedUnit } from '../check-in.repository.js';
import {
  afterCheckIn,
  checkInConditions,
  checkInsUnder,
  COUNT_CHECK_INS,
  inCheckInOrder,
  SELECT_CHECK_INS,
  visibleCheckIns,
} from './check-in-statements.js';
import { checkInTable } from './check-in.table.js';
import { announceCheckIns, insertCheckIns, standingCheckIns, theCheckIn } from './stored-check-ins.js';

/** Check-ins in PostgreSQL. */
export class SqlCheckInRepository implements CheckInRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly CheckIn[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<CheckIn>(
        this.dataSource,
        sql`${SELECT_CHECK_INS} WHERE c.city_code = ${city} AND c.id = ANY(${group}) AND ${visibleCheckIns(viewer)}`,
      ),
    );
  }

  findPage(filter: CheckInFilter, window: PageWindow, viewer: Viewer): Promise<readonly CheckIn[]> {
    const conditions = [visibleCheckIns(viewer), ...checkInConditions(filter), ...afterCheckIn(window)];
    return rowsOf<CheckIn>(
      this.dataSource,
      sql`${SELECT_CHECK_INS} WHERE ${allOf(conditions)} ${inCheckInOrder(window)}`,
    );
  }

  async count(filter: CheckInFilter, viewer: Viewer): Promise<number> {
    const conditions = [visibleCheckIns(viewer), ...checkInConditions(filter)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`${COUNT_CHECK_INS} WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofOrganizations(viewer: Viewer): ChildListReader<CheckInFilter, CheckIn> {
    return checkInsUnder(this.dataSource, viewer, 'organization_id');
  }

  ofVolunteers(viewer: Viewer): ChildListReader<CheckInFilter, CheckIn> {
    return checkInsUnder(this.dataSource, viewer, 'volunteer_id');
  }

  findReceivers(organizationIds: readonly string[]): Promise<readonly ReceivedUnit[]> {
    return readByCity(organizationIds, (city, group) =>
      rowsOf<ReceivedUnit>(
        this.dataSource,
        sql`SELECT c.organization_id AS "organizationId", c.division_code AS "divisionCode" FROM check_in c
            WHERE c.city_code = ${city} AND c.holder_id = ANY(${group}) AND c.kind = 'UNIT' AND c.ended_at IS NULL`,
      ),
    );
  }

  add(
    checkIns: readonly NewCheckIn[],
    request: IdempotentRequest,
  ): Promise<readonly (CheckIn | DomainError)[]> {
    const { cityCode } = request;
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, request, newEntityId(cityCode));
      if (replayOf !== null) return answered(checkIns, await standingCheckIns(manager, cityCode, checkIns));
      await this.requireCommunities(manager, checkIns);
      return countedChange(manager, { cityCode, holderIds: checkIns.map(holderOf) }, async () => {
        const earlier = await standingCheckIns(manager, cityCode, checkIns);
        const news = checkIns.filter((it) => !earlier.has(holderOf(it)));
        await insertCheckIns(manager, cityCode, news);
        const made = await standingCheckIns(manager, cityCode, news);
        await announceCheckIns(manager, [...made.values()], 'CheckInStarted');
        return answered(checkIns, made);
      });
    });
  }

  end(id: string, expectedVersion: number): Promise<CheckIn> {
    return this.dataSource.transaction(async (manager) => {
      const where = { cityCode: cityOfId(id), id };
      const row = await manager.findOne(checkInTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('报到');
      if (row.version !== expectedVersion) throw new ConflictError('报到', row.version);
      if (row.endedAt !== null)
        throw new DomainError('ACTION_NOT_AVAILABLE', '这条报到已结束', { status: 'ENDED', field: 'id' });
      return countedChange(manager, { cityCode: row.cityCode, holderIds: [row.holderId] }, async () => {
        // Clocks of two machines may differ: nothing ends before it began.
        const endedAt = new Date(Math.max(Date.now(), row.startedAt.getTime()));
        await manager.update(checkInTable, where, { endedAt, version: row.version + 1 });
        const ended = await theCheckIn(manager, id);
        await announceCheckIns(manager, [ended], 'CheckInEnded');
        return ended;
      });
    });
  }

  private async requireCommunities(manager: EntityManager, checkIns: readonly NewCheckIn[]): Promise<void> {
    for (const code of new Set(checkIns.map(({ divisionCode }) => divisionCode))) {
      const division = await this.divisions.requireDivision(manager, code, 'divisionCode');
      if (division.validTo !== null)
        throw new DomainError('DIVISION_UNKNOWN', '该社区已撤销', { field: 'divisionCode' });
    }
  }
}

/** What became of each: who is not among the new ones was there already. */
const answered = (
  wanted: readonly NewCheckIn[],
  made: ReadonlyMap<string, CheckIn>,
): readonly (CheckIn | DomainError)[] =>
  wanted.map(
    (it) =>
      made.get(holderOf(it)) ??
      new DomainError('ALREADY_EXISTS', '已在该社区报到', {
        field: it.volunteerId === null ? 'organizationId' : 'volunteerId',
      }),
  );
