import { cityCodeOf, rowsOf, type Sql, subtreeRange, type Viewer } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { Volunteer } from '../../volunteer/volunteer.js';
import { visibleWishes } from '../../wish/persistence/wish-statements.js';
import type { Suggestion } from '../suggestion.js';
import type { SuggestionRepository } from '../suggestion.repository.js';

/** Suggestions in PostgreSQL, one statement each: the volunteer's street is small, so all of it is looked at. */
export class SqlSuggestionRepository implements SuggestionRepository {
  constructor(private readonly database: Sql) {}

  findShifts(volunteer: Volunteer, first: number, at: Date): Promise<readonly Suggestion[]> {
    const { id, skills, divisionCode } = volunteer;
    return rowsOf<Suggestion>(
      this.database,
      sql`SELECT s.id, reason.reasons FROM activity_shift s
          JOIN activity a ON a.city_code = s.city_code AND a.id = s.activity_id
          JOIN volunteer v ON v.city_code = s.city_code AND v.id = ${id}
          CROSS JOIN LATERAL (SELECT s.starts_at AT TIME ZONE 'Asia/Shanghai' AS at) AS begin
          CROSS JOIN LATERAL (SELECT upper(trim(to_char(begin.at, 'DAY'))) || ':' || CASE
            WHEN begin.at::time < '12:00' THEN 'MORNING' WHEN begin.at::time < '18:00' THEN 'AFTERNOON'
            ELSE 'EVENING' END AS name) AS slot
          CROSS JOIN LATERAL (SELECT array_remove(ARRAY[
            ${placeReason('s', divisionCode)},
            CASE WHEN a.skill = ANY(${[...skills]}::text[]) THEN 'SKILL' END,
            CASE WHEN slot.name = ANY(v.availability) THEN 'TIME' END], NULL) AS reasons) AS reason
          WHERE ${inStreet('s', divisionCode)} AND s.cancelled_at IS NULL AND s.starts_at > ${at}
            AND s.taken < s.capacity AND NOT EXISTS (SELECT FROM sign_up u WHERE u.city_code = s.city_code
              AND u.shift_id = s.id AND u.volunteer_id = ${id} AND u.state <> 'CANCELLED')
          ORDER BY cardinality(reason.reasons) DESC, s.starts_at, s.id LIMIT ${first}`,
    );
  }

  findWishes({ divisionCode }: Volunteer, first: number, viewer: Viewer): Promise<readonly Suggestion[]> {
    return rowsOf<Suggestion>(
      this.database,
      sql`SELECT w.id, reason.reasons FROM wish w
          CROSS JOIN LATERAL (SELECT ARRAY[${placeReason('w', divisionCode)}] AS reasons) AS reason
          WHERE ${inStreet('w', divisionCode)} AND w.status = 'OPEN' AND ${visibleWishes(viewer)}
          ORDER BY w.division_code = ${divisionCode} DESC, w.due_on, w.id LIMIT ${first}`,
    );
  }
}

/** One reason for the place: the nearer one. */
const placeReason = (alias: 's' | 'w', home: string): SqlText =>
  alias === 's'
    ? sql`CASE WHEN s.division_code = ${home} THEN 'SAME_COMMUNITY' ELSE 'SAME_STREET' END`
    : sql`CASE WHEN w.division_code = ${home} THEN 'SAME_COMMUNITY' ELSE 'SAME_STREET' END`;

function inStreet(alias: 's' | 'w', home: string): SqlText {
  const { from, to } = subtreeRange(`${home.slice(0, 9)}000`);
  const city = cityCodeOf(home);
  return alias === 's'
    ? sql`s.city_code = ${city} AND s.division_code >= ${from} AND s.division_code < ${to}`
    : sql`w.city_code = ${city} AND w.division_code >= ${from} AND w.division_code < ${to}`;
}
