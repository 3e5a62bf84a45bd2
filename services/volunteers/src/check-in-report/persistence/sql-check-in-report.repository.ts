import {
  appendEvents,
  cityOfId,
  claimKey,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { theCheckIn } from '../../check-in/persistence/stored-check-ins.js';
import {
  type CheckInReport,
  MAX_REPORTS,
  type NewCheckInReport,
  type ReportDirection,
} from '../check-in-report.js';
import type { CheckInReportRepository } from '../check-in-report.repository.js';
import { checkInReportTable } from './check-in-report.table.js';

const reportsWhere = (database: Sql, condition: SqlText): Promise<readonly CheckInReport[]> =>
  rowsOf<CheckInReport>(
    database,
    sql`SELECT id, check_in_id AS "checkInId", sequence, direction, from_day::text AS "from", to_day::text AS "to",
          services, participants, hours::float8 AS hours, summary, reported_at AS "reportedAt"
        FROM check_in_report WHERE ${condition} ORDER BY check_in_id, sequence`,
  );

/** Reports on check-ins, in PostgreSQL. */
export class SqlCheckInReportRepository implements CheckInReportRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByCheckIns(checkInIds: readonly string[]): Promise<readonly CheckInReport[]> {
    return readByCity(checkInIds, (city, group) =>
      reportsWhere(this.dataSource, sql`city_code = ${city} AND check_in_id = ANY(${group})`),
    );
  }

  add(
    { from, to, ...report }: NewCheckInReport,
    direction: ReportDirection,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<CheckInReport> {
    const { checkInId } = report;
    const [cityCode, id] = [cityOfId(checkInId), newEntityId(checkInId)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theReport(manager, replayOf);
      const sequence = await nextSequence(manager, checkInId);
      const reportedAt = new Date();
      await manager.insert(checkInReportTable, {
        cityCode,
        id,
        sequence,
        direction,
        fromDay: from,
        toDay: to,
        reportedAt,
        ...report,
      });
      const { divisionCode, organizationId } = await theCheckIn(manager, checkInId);
      await appendEvents(manager, [
        {
          type: 'CheckInReported',
          entity: 'CheckInReport',
          entityId: id,
          version: 1,
          cityCode,
          divisionCode,
          payload: { divisionCode, checkInId, organizationId, direction, from, to },
        },
      ]);
      return theReport(manager, id);
    });
  }
}

async function theReport(database: Sql, id: string): Promise<CheckInReport> {
  const [report] = await reportsWhere(database, sql`city_code = ${cityOfId(id)} AND id = ${id}`);
  if (!report) throw new NotFoundError('报告');
  return report;
}

/** Holds the check-in, so that reports are numbered one after the other. */
async function nextSequence(transaction: Sql, checkInId: string): Promise<number> {
  const city = cityOfId(checkInId);
  await rowsOf(
    transaction,
    sql`SELECT 1 FROM check_in WHERE city_code = ${city} AND id = ${checkInId} FOR NO KEY UPDATE`,
  );
  const [row] = await rowsOf<{ last: number }>(
    transaction,
    sql`SELECT coalesce(max(sequence), 0) AS last FROM check_in_report
        WHERE city_code = ${city} AND check_in_id = ${checkInId}`,
  );
  const sequence = (row?.last ?? 0) + 1;
  if (sequence <= MAX_REPORTS) return sequence;
  throw new DomainError('ACTION_NOT_AVAILABLE', `一条报到最多 ${String(MAX_REPORTS)} 份报告`, {
    field: 'checkInId',
    status: 'FULL',
  });
}
