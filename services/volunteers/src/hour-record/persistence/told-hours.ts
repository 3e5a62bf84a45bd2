import { appendEvents, cityCodeOf, cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { HourRecord } from '../hour-record.js';
import { SELECT_HOUR_RECORDS } from './hour-record-statements.js';

/** Whoever changed it may see it: the row rule has spoken before. */
export async function theRecord(database: Sql, id: string): Promise<HourRecord> {
  const [record] = await rowsOf<HourRecord>(
    database,
    sql`${SELECT_HOUR_RECORDS} WHERE h.city_code = ${cityOfId(id)} AND h.id = ${id}`,
  );
  if (!record) throw new NotFoundError('服务时长记录');
  return record;
}

/** Says what was done where and for whom it counts, and nothing about who did it. */
export async function announcedHours(
  transaction: Sql,
  records: readonly HourRecord[],
  type: string,
): Promise<void> {
  await appendEvents(
    transaction,
    records.map(({ id, divisionCode, version, organizationId, activityKind, hours, servedOn, state }) => ({
      type,
      entity: 'HourRecord',
      entityId: id,
      cityCode: cityCodeOf(divisionCode),
      divisionCode,
      version,
      payload: { divisionCode, organizationId, activityKind, hours, servedOn, state },
    })),
  );
}
