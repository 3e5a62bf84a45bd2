import { cityOfId, DomainError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type ConsultationMatter, type ConsultationMeeting, MAX_MATTERS } from '../consultation-meeting.js';
import type { MatterChanges } from '../consultation-meeting.repository.js';
import type { MatterOutcome, NewMatter } from '../new-consultation.js';

/** Matters of meetings of one city, in order. A meeting that was cancelled carried nothing. */
export const mattersOf = (
  database: Sql,
  cityCode: string,
  meetingIds: readonly string[],
): Promise<readonly ConsultationMatter[]> =>
  rowsOf<ConsultationMatter>(
    database,
    sql`SELECT m.meeting_id AS "meetingId", m.number, m.title, m.request_id AS "requestId", m.whistle_id AS "whistleId",
          m.problem_case_id AS "problemCaseId", m.organization_id AS "organizationId", m.decision,
          m.settled AS "isSettled", m.carried_from_id AS "carriedFromId", (
            SELECT later.id FROM consultation_matter x
            JOIN consultation_meeting later ON later.city_code = x.city_code AND later.id = x.meeting_id
            WHERE x.city_code = m.city_code AND x.carried_from_id = m.meeting_id
              AND x.carried_from_number = m.number AND later.status <> 'CANCELLED' LIMIT 1
          ) AS "carriedToId"
        FROM consultation_matter m
        WHERE m.city_code = ${cityCode} AND m.meeting_id = ANY(${[...meetingIds]})
        ORDER BY m.meeting_id, m.number`,
  );

/**
 * Carries what the last meeting of the place left open into a new one, which the caller has just stored. The place's
 * meetings follow one another by day: throws `INVALID_INPUT` for one before the last.
 */
export async function carryOver(
  database: Sql,
  { id, cityCode, divisionCode, day }: ConsultationMeeting,
): Promise<void> {
  const [last] = await rowsOf<{ id: string; isLater: boolean }>(
    database,
    sql`SELECT c.id, c.day > ${day}::date AS "isLater" FROM consultation_meeting c
        WHERE c.city_code = ${cityCode} AND c.division_code = ${divisionCode} AND c.status <> 'CANCELLED' AND c.id <> ${id}
        ORDER BY c.day DESC LIMIT 1 FOR UPDATE`,
  );
  if (!last) return;
  if (last.isLater) throw invalid('day', '该地已有更晚的会商,只能召集之后的会商');
  await rowsOf(
    database,
    sql`INSERT INTO consultation_matter (city_code, meeting_id, number, title, request_id, whistle_id, problem_case_id,
          organization_id, carried_from_id, carried_from_number)
        SELECT city_code, ${id}, row_number() OVER (ORDER BY number), title, request_id, whistle_id, problem_case_id,
          organization_id, meeting_id, number
        FROM consultation_matter WHERE city_code = ${cityCode} AND meeting_id = ${last.id} AND NOT settled
        RETURNING number`,
  );
}

/** Adds matters behind those that a meeting has. Throws `INVALID_INPUT` when they are too many. */
export async function addMatters(
  database: Sql,
  { id, cityCode }: Pick<ConsultationMeeting, 'id' | 'cityCode'>,
  matters: readonly NewMatter[],
): Promise<void> {
  if (matters.length === 0) return;
  const before = (await mattersOf(database, cityCode, [id])).length;
  if (before + matters.length > MAX_MATTERS)
    throw invalid('matters', `连同结转事项,会商事项最多 ${String(MAX_MATTERS)} 项`);
  const column = (of: (matter: NewMatter) => string | null) => matters.map(of);
  await rowsOf(
    database,
    sql`INSERT INTO consultation_matter (city_code, meeting_id, number, title, request_id, whistle_id, problem_case_id,
          organization_id)
        SELECT ${cityCode}, ${id}, ${before} + m.place, m.title, m.request_id, m.whistle_id, m.problem_case_id,
          m.organization_id
        FROM unnest(${column(({ title }) => title)}::text[], ${column(({ requestId }) => requestId)}::text[],
          ${column(({ whistleId }) => whistleId)}::text[], ${column(({ problemCaseId }) => problemCaseId)}::text[],
          ${column(({ organizationId }) => organizationId)}::text[]) WITH ORDINALITY
          AS m (title, request_id, whistle_id, problem_case_id, organization_id, place) RETURNING number`,
  );
}

/** Changes the matters of a meeting whose row is held. */
export async function changeMatters(
  database: Sql,
  meeting: ConsultationMeeting,
  { added, outcomes }: MatterChanges,
): Promise<void> {
  await addMatters(database, meeting, added);
  if (outcomes.length > 0) await storeOutcomes(database, meeting.id, outcomes);
}

async function storeOutcomes(database: Sql, id: string, outcomes: readonly MatterOutcome[]): Promise<void> {
  const cityCode = cityOfId(id);
  const known = new Map((await mattersOf(database, cityCode, [id])).map((matter) => [matter.number, matter]));
  for (const { number } of outcomes) {
    const matter = known.get(number);
    if (!matter) throw invalid('outcomes', `会商没有第 ${String(number)} 项`);
    if (matter.carriedToId !== null)
      throw invalid('outcomes', `第 ${String(number)} 项已结转到之后的会商,请在那里办理`);
  }
  await rowsOf(
    database,
    sql`UPDATE consultation_matter m SET settled = o.settled, decision = o.decision
        FROM unnest(${outcomes.map(({ number }) => number)}::integer[],
          ${outcomes.map(({ isSettled }) => isSettled)}::boolean[],
          ${outcomes.map(({ decision }) => decision)}::text[]) AS o (number, settled, decision)
        WHERE m.city_code = ${cityCode} AND m.meeting_id = ${id} AND m.number = o.number RETURNING m.number`,
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
