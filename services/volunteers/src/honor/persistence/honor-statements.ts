import {
  allOf,
  type ChildListReader,
  countUnderPlaces,
  groupBy,
  idsByCity,
  isPrintable,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { rowViewer } from '../../volunteer/volunteer.policy.js';
import type { Honor, HonorFilter } from '../honor.js';
import { HONOR_ROWS } from '../honor.policy.js';

/** Honours with their volunteers, as `h` and `v`. */
export const HONORS = sql`FROM honor h JOIN volunteer v ON v.city_code = h.city_code AND v.id = h.volunteer_id`;

/** An honour as the domain knows it. What a viewer asks for adds `visibleHonors`. */
export const SELECT_HONORS = sql`SELECT h.id, h.division_code AS "divisionCode", h.version, h.volunteer_id AS "volunteerId",
  v.subject AS "volunteerSubject", h.title, h.period, h.citation, h.state,
  h.nominated_by_organization_id AS "nominatedByOrganizationId", h.nominated_at AS "nominatedAt",
  h.awarded_by_organization_id AS "awardedByOrganizationId", h.awarded_at AS "awardedAt",
  h.shown_name AS "shownName" ${HONORS}`;

/** The row rule for honours. */
export const visibleHonors = (viewer: Viewer): SqlText =>
  sql`((h.state = 'AWARDED' AND h.shown_name IS NOT NULL) OR ${visibleRows(rowViewer(viewer), HONOR_ROWS)})`;

/** The conditions that a filter stands for. */
export const honorConditions = ({ divisionCode, title, period }: HonorFilter): readonly SqlText[] => [
  ...(divisionCode == null ? [] : [withinPlace('h', divisionCode)]),
  ...(title == null ? [] : [isPrintable(title) ? sql`h.title = ${title}` : sql`FALSE`]),
  ...(period == null ? [] : [isPrintable(period) ? sql`h.period = ${period}` : sql`FALSE`]),
];

/** Honours of volunteers at home in places, at any depth, the newest first, as one viewer sees them. */
export const honorsOfDivisions = (database: Sql, viewer: Viewer): ChildListReader<HonorFilter, Honor> => ({
  readPages: (codes, filter, { first, after }) =>
    rowsUnderPlaces<Honor>(database, codes, {
      alias: 'h',
      select: SELECT_HONORS,
      conditions: [
        visibleHonors(viewer),
        ...honorConditions(filter),
        ...(after ? [sql`h.id < ${after[0]}`] : []),
      ],
      tail: sql`ORDER BY h.id DESC LIMIT ${first + 1}`,
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 'h',
      from: sql`(honor h JOIN volunteer v ON v.city_code = h.city_code AND v.id = h.volunteer_id)`,
      conditions: [visibleHonors(viewer), ...honorConditions(filter)],
    }),
});

/** Honours of each of many volunteers, the newest first, as one viewer sees them. */
export const honorsOfVolunteers = (database: Sql, viewer: Viewer): ChildListReader<null, Honor> => ({
  readPages: async (ids, _, { first, after }) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<Honor>(
        database,
        sql`SELECT row.* FROM unnest(${group}::text[]) AS honored (id) CROSS JOIN LATERAL (
              ${SELECT_HONORS} WHERE h.city_code = ${city} AND h.volunteer_id = honored.id
                AND ${allOf([visibleHonors(viewer), ...(after ? [sql`h.id < ${after[0]}`] : [])])}
              ORDER BY h.id DESC LIMIT ${first + 1}) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ volunteerId }) => volunteerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT h.volunteer_id AS id, count(*)::integer AS count ${HONORS}
            WHERE h.city_code = ${city} AND h.volunteer_id = ANY(${group}) AND ${visibleHonors(viewer)}
            GROUP BY h.volunteer_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
