import {
  allOf,
  appendEvents,
  type ChildListReader,
  cityOfId,
  countUnderPlaces,
  isEntityId,
  NotFoundError,
  type PageWindow,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { Activity, ActivityFilter } from '../activity.js';

/** An activity as the domain knows it, from `a`. */
export const SELECT_ACTIVITIES = sql`SELECT a.id, a.division_code AS "divisionCode", a.version, a.kind, a.source, a.title, a.place,
  a.organization_id AS "organizationId", a.team_id AS "teamId", a.agreement_id AS "agreementId",
  a.venue_id AS "venueId", a.skill, a.recurrence, a.created_at AS "createdAt", a.cancelled_at AS "cancelledAt"
  FROM activity a`;

/** A shift as the domain knows it, from `s`. Its secret stays where it is. */
export const SELECT_SHIFTS = sql`SELECT s.id, s.activity_id AS "activityId", s.division_code AS "divisionCode",
  s.organization_id AS "organizationId", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.capacity, s.taken,
  s.waiting, s.cancelled_at AS "cancelledAt" FROM activity_shift s`;

/** The conditions that a filter stands for. */
export const activityConditions = (filter: ActivityFilter): SqlText[] => {
  const { divisionCode, organizationId, kind, source, endsAfter } = filter;
  return [
    sql`a.cancelled_at IS NULL`,
    ...(divisionCode == null ? [] : [withinPlace('a', divisionCode)]),
    ...(organizationId == null ? [] : [ofOrganization(organizationId)]),
    ...(kind == null ? [] : [sql`a.kind = ${kind}`]),
    ...(source == null ? [] : [sql`a.source = ${source}`]),
    ...(endsAfter == null ? [] : [sql`a.last_ends_at > ${endsAfter}`]),
  ];
};

/** What comes after a page. */
export const afterActivity = ({ after }: PageWindow): SqlText[] => (after ? [sql`a.id < ${after[0]}`] : []);

/** The order of every list, and where its page ends. */
export const inActivityOrder = ({ first }: PageWindow): SqlText => sql`ORDER BY a.id DESC LIMIT ${first + 1}`;

/** Activities in places, at any depth. */
export const activitiesOfDivisions = (database: Sql): ChildListReader<ActivityFilter, Activity> => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<Activity>(database, codes, {
      alias: 'a',
      select: SELECT_ACTIVITIES,
      conditions: [...activityConditions(filter), ...afterActivity(window)],
      tail: inActivityOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 'a',
      from: sql`activity a`,
      conditions: activityConditions(filter),
    }),
});

/** How many activities a filter meets. */
export async function countActivities(database: Sql, filter: ActivityFilter): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    database,
    sql`SELECT count(*)::integer AS count FROM activity a WHERE ${allOf(activityConditions(filter))}`,
  );
  return row?.count ?? 0;
}

/** The activity with this id. Throws `NOT_FOUND`. */
export async function theActivity(database: Sql, id: string): Promise<Activity> {
  const [activity] = await rowsOf<Activity>(
    database,
    sql`${SELECT_ACTIVITIES} WHERE a.city_code = ${cityOfId(id)} AND a.id = ${id}`,
  );
  if (!activity) throw new NotFoundError('活动');
  return activity;
}

/** Tells others of an activity as it is now, in the transaction that changed it. */
export async function announcedActivity(transaction: Sql, id: string, type: string): Promise<Activity> {
  const activity = await theActivity(transaction, id);
  const { divisionCode, version, kind, organizationId, teamId, cancelledAt } = activity;
  await appendEvents(transaction, [
    {
      type,
      entity: 'Activity',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, kind, organizationId, teamId, cancelledAt },
    },
  ]);
  return activity;
}

const ofOrganization = (id: string): SqlText =>
  isEntityId(id) ? sql`a.city_code = ${cityOfId(id)} AND a.organization_id = ${id}` : sql`FALSE`;
