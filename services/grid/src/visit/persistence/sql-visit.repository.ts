import {
  businessDay,
  cityOfId,
  claimKey,
  type DayRange,
  newEntityId,
  NotFoundError,
  readByCity,
  rowsOf,
  type Sql,
  type Viewer,
  visibleRows,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { VisitCategory } from '../visit-category.js';
import { VISIT_ROWS } from '../visit.policy.js';
import type { VisitGround, VisitRecording, VisitRepository } from '../visit.repository.js';
import type { NewVisits, VisitCount, Visits } from '../visit.js';
import { visitTable } from './visit.table.js';

const NATIONAL = '0000';

/** Counts of visits in PostgreSQL. */
export class SqlVisitRepository implements VisitRepository {
  constructor(private readonly dataSource: DataSource) {}

  sums(gridIds: readonly string[], { from, to }: DayRange, viewer: Viewer): Promise<readonly VisitCount[]> {
    return readByCity(gridIds, (city, group) =>
      rowsOf<VisitCount>(
        this.dataSource,
        sql`SELECT total.*, (
              SELECT c.name FROM visit_category c WHERE c.city_code IN (${city}, ${NATIONAL}) AND c.code = total.category
              ORDER BY c.city_code DESC LIMIT 1
            ) AS "categoryName"
            FROM (
              SELECT r.grid_id AS "gridId", r.category, sum(r.count)::integer AS count FROM visit r
              WHERE r.city_code = ${city} AND r.grid_id = ANY(${group}) AND r.day >= ${from}::date AND r.day < ${to}::date
                AND ${visibleRows(viewer, VISIT_ROWS)} GROUP BY r.grid_id, r.category
            ) total ORDER BY total."gridId", total.category`,
      ),
    );
  }

  categoriesOf(cityCode: string): Promise<readonly VisitCategory[]> {
    return rowsOf<VisitCategory>(
      this.dataSource,
      sql`SELECT DISTINCT ON (code) code, name FROM visit_category WHERE city_code IN (${cityCode}, ${NATIONAL})
          ORDER BY code, city_code DESC`,
    );
  }

  add(recording: VisitRecording): Promise<Visits> {
    return this.dataSource.transaction((manager) => addVisits(manager, recording));
  }
}

/** No event is written: nobody outside needs counts of one grid and day, and in a small grid they may point to a door. */
async function addVisits(
  manager: EntityManager,
  { visits, request, admit }: VisitRecording,
): Promise<Visits> {
  const cityCode = cityOfId(visits.gridId);
  const id = newEntityId(`${cityCode}00000000`);
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
  if (replayOf !== null) return theVisits(manager, replayOf);
  const ground = await groundOf(manager, visits);
  admit(ground);
  const divisionCode = ground.grid?.divisionCode ?? '';
  await manager.insert(visitTable, { cityCode, id, divisionCode, ...visits, recordedAt: new Date() });
  return theVisits(manager, id);
}

async function groundOf(manager: Sql, { gridId, category }: NewVisits): Promise<VisitGround> {
  const city = cityOfId(gridId);
  const [grid] = await rowsOf<{ divisionCode: string; validFrom: Date; validTo: Date | null }>(
    manager,
    sql`SELECT g.division_code AS "divisionCode", min(v.valid_from) AS "validFrom",
          CASE WHEN bool_and(v.valid_to IS NOT NULL) THEN max(v.valid_to) END AS "validTo"
        FROM grid g JOIN grid_version v ON v.city_code = g.city_code AND v.grid_id = g.id
        WHERE g.city_code = ${city} AND g.id = ${gridId} GROUP BY g.division_code`,
  );
  const known = await rowsOf(
    manager,
    sql`SELECT 1 FROM visit_category WHERE city_code IN (${city}, ${NATIONAL}) AND code = ${category} LIMIT 1`,
  );
  const days = grid && {
    divisionCode: grid.divisionCode,
    fromDay: businessDay(grid.validFrom),
    toDay: grid.validTo && businessDay(grid.validTo),
  };
  return { grid: days ?? null, categoryIsKnown: known.length > 0 };
}

/** A record that the caller has written. */
async function theVisits(manager: Sql, id: string): Promise<Visits> {
  const [visits] = await rowsOf<Visits>(
    manager,
    sql`SELECT r.id, r.division_code AS "divisionCode", r.grid_id AS "gridId", to_char(r.day, 'YYYY-MM-DD') AS day,
          r.category, r.count, r.checklist_version AS "checklistVersion"
        FROM visit r WHERE r.city_code = ${cityOfId(id)} AND r.id = ${id}`,
  );
  if (!visits) throw new NotFoundError('走访记录');
  return visits;
}
