import {
  allOf,
  businessDay,
  type ChildListReader,
  groupBy,
  idsByCity,
  type PageWindow,
  rowsOf,
  type Sql,
  type Viewer,
  withinPlace,
} from '@governance/shared';
import sql, { join, type Sql as SqlText } from 'sql-template-tag';
import { rowViewer } from '../../volunteer/volunteer.policy.js';
import { type HoursPlan, type HoursPlanFilter, HoursPlanState } from '../hours-plan.js';

/** Plans with their volunteers, as `p` and `v`. */
export const HOURS_PLANS = sql`hours_plan p JOIN volunteer v ON v.city_code = p.city_code AND v.id = p.volunteer_id`;

/** A plan lasts until the volunteer ends it, or its last day is over. */
const lasting = (): SqlText => sql`(p.ended_at IS NULL AND p.to_day > ${businessDay(new Date())}::date)`;

/** A plan as the domain knows it. What a viewer asks for adds `visibleHoursPlans`. */
export const selectHoursPlans = (): SqlText => sql`SELECT p.id, p.division_code AS "divisionCode", p.version,
  p.volunteer_id AS "volunteerId", v.subject AS "volunteerSubject", p.organization_id AS "organizationId",
  p.from_day::text AS "fromDay", p.to_day::text AS "toDay", p.hours::float8 AS hours,
  (SELECT coalesce(sum(h.hours), 0)::float8 FROM hour_record h
   WHERE h.city_code = p.city_code AND h.volunteer_id = p.volunteer_id AND h.division_code = p.division_code
     AND h.served_on >= p.from_day AND h.served_on < p.to_day AND h.state = 'CONFIRMED') AS "hoursDone",
  CASE WHEN ${lasting()} THEN ${HoursPlanState.DECLARED} ELSE ${HoursPlanState.ENDED} END AS state,
  p.declared_at AS "declaredAt", p.ended_at AS "endedAt" FROM ${HOURS_PLANS}`;

/** That `p` lasts and that its community lies where the viewer works; null for whoever works nowhere. */
function receivedBy(viewer: Viewer): SqlText | null {
  const places = rowViewer(viewer).jurisdictions.map(
    ({ from, to }) =>
      sql`(p.city_code >= ${from.slice(0, 4)} AND p.city_code <= ${to.slice(0, 4)}
           AND p.division_code >= ${from} AND p.division_code < ${to})`,
  );
  return places.length === 0 ? null : sql`(${lasting()} AND (${join(places, ' OR ')}))`;
}

/**
 * That `v` plans hours where the viewer works; null for whoever works nowhere. The plans are read once, before the
 * volunteers, whose key then finds them: a condition that looks at each volunteer would read them all.
 */
export function planningWhereWorks(viewer: Viewer): SqlText | null {
  const received = receivedBy(viewer);
  return (
    received &&
    sql`(v.city_code = ANY(ARRAY(SELECT p.city_code FROM hours_plan p WHERE ${received}))
         AND v.id = ANY(ARRAY(SELECT p.volunteer_id FROM hours_plan p WHERE ${received})))`
  );
}

/** Which plans a viewer may see: see the policy. */
export function visibleHoursPlans(viewer: Viewer): SqlText {
  const received = receivedBy(viewer);
  const ways = [
    ...(viewer.subject === null ? [] : [sql`v.subject = ${viewer.subject}`]),
    ...(received === null ? [] : [received]),
  ];
  return ways.length === 0 ? sql`FALSE` : sql`(${join(ways, ' OR ')})`;
}

/** The conditions that a filter stands for. */
export const hoursPlanConditions = ({ divisionCode, state }: HoursPlanFilter): SqlText[] => [
  ...(divisionCode == null ? [] : [withinPlace('p', divisionCode)]),
  ...(state == null ? [] : [sql`${lasting()} = ${state === HoursPlanState.DECLARED}`]),
];

/** What comes after a page. */
export const afterHoursPlan = ({ after }: PageWindow): SqlText[] => (after ? [sql`p.id < ${after[0]}`] : []);

/** The order of every list, and where its page ends. */
export const inHoursPlanOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY p.id DESC LIMIT ${first + 1}`;

/** The plans of each of many volunteers, as one viewer sees them. */
export const hoursPlansOfVolunteers = (database: Sql, viewer: Viewer): ChildListReader<null, HoursPlan> => ({
  readPages: async (ids, _, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<HoursPlan>(
        database,
        sql`SELECT own.* FROM unnest(${group}::text[]) AS planner (id) CROSS JOIN LATERAL (
              ${selectHoursPlans()} WHERE p.city_code = ${city} AND p.volunteer_id = planner.id
                AND ${allOf([visibleHoursPlans(viewer), ...afterHoursPlan(window)])} ${inHoursPlanOrder(window)}) own`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ volunteerId }) => volunteerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT p.volunteer_id AS id, count(*)::integer AS count FROM ${HOURS_PLANS}
            WHERE p.city_code = ${city} AND p.volunteer_id = ANY(${group}) AND ${visibleHoursPlans(viewer)}
            GROUP BY p.volunteer_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
