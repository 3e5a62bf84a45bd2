import { groupBy, idsByCity, type PageWindow, rowsOf, type Sql } from '@governance/shared';
import sql, { empty, type Sql as SqlText } from 'sql-template-tag';
import type { JointMeeting } from '../joint-meeting.js';
import type { JointMeetingRepository } from '../joint-meeting.repository.js';

/** A meeting as the domain knows it. */
export const SELECT_MEETINGS = sql`SELECT t.id, t.joint_body_id AS "jointBodyId", t.kind, t.held_at AS "heldAt", t.attendance,
  t.minutes_reference AS "minutesReference" FROM joint_meeting t`;

const afterCursor = ({ after }: PageWindow): SqlText =>
  after ? sql`AND (t.held_at, t.id) < (${after[0]}::timestamptz, ${after[1]})` : empty;

/** Meetings of many bodies: one statement for each city among them. */
export const meetingsOfBodies = (database: Sql): JointMeetingRepository['ofBodies'] => ({
  readPages: async (ids, _, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<JointMeeting>(
        database,
        sql`SELECT meeting.* FROM unnest(${group}::text[]) AS body (id)
            CROSS JOIN LATERAL (
              ${SELECT_MEETINGS} WHERE t.city_code = ${city} AND t.joint_body_id = body.id ${afterCursor(window)}
              ORDER BY t.held_at DESC, t.id DESC LIMIT ${window.first + 1}
            ) meeting`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ jointBodyId }) => jointBodyId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT t.joint_body_id AS id, count(*)::integer AS count FROM joint_meeting t
            WHERE t.city_code = ${city} AND t.joint_body_id = ANY(${group}) GROUP BY t.joint_body_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
