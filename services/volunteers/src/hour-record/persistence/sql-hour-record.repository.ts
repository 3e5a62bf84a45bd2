import {
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
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { countedChange, countedFor } from '../../volunteer-counts/persistence/counted-change.js';
import { assertHoursCount } from '../../hour-proof/persistence/hour-caps.js';
import { earnPoints } from '../../points-account/persistence/earn-points.js';
import { type HourRecord, type HourRecordFilter, HourRecordState } from '../hour-record.js';
import type { HourRecordRepository, HourReport } from '../hour-record.repository.js';
import {
  afterHourRecord,
  HOUR_RECORDS,
  hourRecordConditions,
  hoursOfVolunteers,
  inHourOrder,
  seenRows,
  SELECT_HOUR_RECORDS,
  visibleHourRecords,
} from './hour-record-statements.js';
import { hourRecordTable } from './hour-record.table.js';
import { announcedHours, theRecord } from './told-hours.js';

/** Hours in PostgreSQL. */
export class SqlHourRecordRepository implements HourRecordRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly HourRecord[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<HourRecord>(
        this.dataSource,
        sql`${SELECT_HOUR_RECORDS} WHERE h.city_code = ${city} AND h.id = ANY(${group}) AND ${visibleHourRecords(viewer)}`,
      ),
    );
  }

  findPage(filter: HourRecordFilter, window: PageWindow, viewer: Viewer): Promise<readonly HourRecord[]> {
    const conditions = [...hourRecordConditions(filter), ...afterHourRecord(window)];
    const pages = seenRows(viewer, SELECT_HOUR_RECORDS, conditions, inHourOrder(window));
    return rowsOf<HourRecord>(
      this.dataSource,
      // Days of the form YYYY-MM-DD are in order as texts, too.
      sql`SELECT * FROM (${pages}) page ORDER BY "servedOn" DESC, id DESC LIMIT ${window.first + 1}`,
    );
  }

  async count(filter: HourRecordFilter, viewer: Viewer): Promise<number> {
    const ids = seenRows(viewer, sql`SELECT h.id FROM ${HOUR_RECORDS}`, hourRecordConditions(filter));
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM (${ids}) seen`,
    );
    return row?.count ?? 0;
  }

  ofVolunteers(viewer: Viewer): ChildListReader<null, HourRecord> {
    return hoursOfVolunteers(this.dataSource, viewer);
  }

  add({ record, homeOrganizationId, request }: HourReport): Promise<HourRecord> {
    const [cityCode, id] = [cityCodeOf(record.divisionCode), newEntityId(record.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theRecord(manager, replayOf);
      const division = await this.divisions.requireDivision(manager, record.divisionCode, 'divisionCode');
      if (division.validTo !== null)
        throw new DomainError('DIVISION_UNKNOWN', '该社区已撤销', { field: 'divisionCode' });
      const state = HourRecordState.REPORTED;
      await manager.insert(hourRecordTable, {
        ...record,
        cityCode,
        id,
        version: 1,
        homeOrganizationId,
        state,
        reportedAt: new Date(),
      });
      return announced(manager, await theRecord(manager, id), 'HoursReported');
    });
  }

  confirm(id: string, expectedVersion: number, confirmedBy: string): Promise<HourRecord> {
    return this.dataSource.transaction(async (manager) => {
      const where = { cityCode: cityOfId(id), id };
      const row = await manager.findOne(hourRecordTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('服务时长记录');
      if (row.version !== expectedVersion) throw new ConflictError('服务时长记录', row.version);
      if (row.state !== 'REPORTED')
        throw new DomainError('INVALID_INPUT', '这条服务时长不在待确认状态', { field: 'id' });
      const state = HourRecordState.CONFIRMED;
      const change = { version: row.version + 1, state, confirmedAt: new Date(), confirmedBy };
      return countedChange(manager, countedFor(row), async () => {
        await assertHoursCount(manager, row);
        await manager.update(hourRecordTable, where, change);
        const confirmed = await announced(manager, await theRecord(manager, id), 'HoursConfirmed');
        await earnPoints(manager, confirmed);
        return confirmed;
      });
    });
  }
}

async function announced(manager: EntityManager, record: HourRecord, type: string): Promise<HourRecord> {
  await announcedHours(manager, [record], type);
  return record;
}
