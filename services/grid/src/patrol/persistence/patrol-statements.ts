import {
  type ChildListReader,
  cityOfId,
  groupBy,
  idsByCity,
  isEntityId,
  type PageWindow,
  rowsOf,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
  allOf,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { type Patrol, type PatrolFilter, PatrolFinding } from '../patrol.js';
import { PATROL_ROWS } from '../patrol.policy.js';

/** Patrols with their workers, as `t` and `w`. */
export const PATROLS = sql`patrol t JOIN grid_worker w ON w.city_code = t.city_code AND w.id = t.worker_id`;

const ISSUES = sql`FROM reached_checkpoint c
  WHERE c.city_code = t.city_code AND c.patrol_id = t.id AND c.finding = ${PatrolFinding.ISSUE}`;

/** A patrol as the domain knows it. Everything that reads one adds `patrolsVisibleTo`. */
export const SELECT_PATROLS = sql`SELECT t.id, t.division_code AS "divisionCode", t.version, t.grid_id AS "gridId",
  t.worker_id AS "workerId", t.plan, t.started_at AS "startedAt", t.ended_at AS "endedAt", t.recorded_at AS "recordedAt",
  (SELECT count(*)::integer ${ISSUES}) AS "issueCount" FROM ${PATROLS}`;

/** The row rule for patrols. */
export const patrolsVisibleTo = (viewer: Viewer): SqlText => visibleRows(viewer, PATROL_ROWS);

/** The conditions that a filter stands for. */
export function patrolConditions(filter: PatrolFilter): readonly SqlText[] {
  const { divisionCode, gridId, startedFrom, startedTo, finding } = filter;
  return [
    ...(divisionCode == null ? [] : [withinPlace('t', divisionCode)]),
    ...(gridId == null ? [] : [inGrid(gridId)]),
    ...(startedFrom == null ? [] : [sql`t.started_at >= ${startedFrom}`]),
    ...(startedTo == null ? [] : [sql`t.started_at < ${startedTo}`]),
    ...(finding == null ? [] : [found(finding)]),
  ];
}

/** What comes after a page's cursor. */
export const afterPatrol = ({ after }: PageWindow): readonly SqlText[] =>
  after ? [sql`(t.started_at, t.id) < (${after[0]}::timestamptz, ${after[1]})`] : [];

export const newestPatrols = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY t.started_at DESC, t.id DESC LIMIT ${first + 1}`;

/** The newest patrols of each of many grids: one statement for each city, whatever the number of grids. */
export const patrolsOfGrids = (database: Sql, viewer: Viewer): ChildListReader<null, Patrol> => ({
  readPages: async (gridIds, _, window) => {
    const conditions = allOf([patrolsVisibleTo(viewer), ...afterPatrol(window)]);
    const lists = [...idsByCity(gridIds)].map(([city, group]) =>
      rowsOf<Patrol & { ownerId: string }>(
        database,
        sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_PATROLS} WHERE t.city_code = ${city} AND t.grid_id = owner.id AND ${conditions}
              ${newestPatrols(window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (gridIds) => {
    const counts = [...idsByCity(gridIds)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT t.grid_id AS id, count(*)::integer AS count FROM ${PATROLS}
            WHERE t.city_code = ${city} AND t.grid_id = ANY(${group}) AND ${patrolsVisibleTo(viewer)} GROUP BY t.grid_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

const inGrid = (gridId: string): SqlText =>
  isEntityId(gridId) ? sql`t.city_code = ${cityOfId(gridId)} AND t.grid_id = ${gridId}` : sql`FALSE`;

const found = (finding: PatrolFinding): SqlText =>
  finding === PatrolFinding.ISSUE ? sql`EXISTS (SELECT 1 ${ISSUES})` : sql`NOT EXISTS (SELECT 1 ${ISSUES})`;
