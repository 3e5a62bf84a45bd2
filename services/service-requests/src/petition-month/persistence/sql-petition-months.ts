import {
  appendEvents,
  cityCodeOf,
  ConflictError,
  DivisionCopyDirectory,
  groupBy,
  rowsOf,
  type Sql,
  type TransactionRunner,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { MonthRange, PetitionMonth, ReportedPetitions } from '../petition-month.js';
import type { PetitionMonthRepository } from '../petition-month.repository.js';

const SELECT = sql`SELECT p.division_code AS "divisionCode", p.month, p.version, p.officials, p.received, p.closed,
  p.open, p.overdue, p.reported_at AS "reportedAt" FROM petition_month p`;

/** Counts of petition matters in PostgreSQL. */
export class SqlPetitionMonths implements PetitionMonthRepository {
  constructor(
    private readonly database: Sql,
    private readonly transaction: TransactionRunner,
  ) {}

  async findByPlaces(
    divisionCodes: readonly string[],
    { from, to }: MonthRange,
  ): Promise<readonly PetitionMonth[]> {
    const lists = [...groupBy(divisionCodes, cityCodeOf)].map(([city, codes]) =>
      rowsOf<PetitionMonth>(
        this.database,
        sql`${SELECT} WHERE p.city_code = ${city} AND p.division_code = ANY(${[...codes]})
              AND p.month >= ${from} AND p.month <= ${to} ORDER BY p.division_code, p.month`,
      ),
    );
    return (await Promise.all(lists)).flat();
  }

  report(counts: ReportedPetitions, expectedVersion: number, at: Date): Promise<PetitionMonth> {
    const { divisionCode, month, officials, received, closed, open, overdue } = counts;
    const cityCode = cityCodeOf(divisionCode);
    return this.transaction(async (manager) => {
      await new DivisionCopyDirectory(manager).requireDivision(manager, divisionCode, 'divisionCode');
      const stored = await rowsOf(
        manager,
        sql`INSERT INTO petition_month AS p
              (city_code, division_code, month, version, officials, received, closed, open, overdue, reported_at)
            SELECT ${cityCode}, ${divisionCode}, ${month}, 1, ${officials}::integer,
              ${received}::integer, ${closed}::integer, ${open}::integer, ${overdue}::integer, ${at}::timestamptz
            ON CONFLICT ON CONSTRAINT petition_month_pkey DO UPDATE SET version = p.version + 1,
              officials = excluded.officials, received = excluded.received, closed = excluded.closed,
              open = excluded.open, overdue = excluded.overdue, reported_at = excluded.reported_at
            WHERE p.version = ${expectedVersion}::integer RETURNING p.version`,
      );
      const [found] = await rowsOf<PetitionMonth>(
        manager,
        sql`${SELECT} WHERE p.city_code = ${cityCode} AND p.division_code = ${divisionCode} AND p.month = ${month}`,
      );
      if (!found || stored.length === 0) throw new ConflictError('信访包保数据', found?.version ?? 0);
      // The first report of a month is its version 1, whatever version somebody expected: nothing is stored then.
      if (found.version !== expectedVersion + 1) throw new ConflictError('信访包保数据', 0);
      await announce(manager, cityCode, found);
      return found;
    });
  }
}

const announce = (
  manager: Sql,
  cityCode: string,
  { divisionCode, month, version, ...counts }: PetitionMonth,
): Promise<void> =>
  appendEvents(manager, [
    {
      type: 'PetitionMonthReported',
      entity: 'PetitionMonth',
      cityCode,
      divisionCode,
      version,
      entityId: `${divisionCode}-${month}`,
      payload: { divisionCode, month, ...counts },
    },
  ]);
