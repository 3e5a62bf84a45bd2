import { cityCodeOf, caseNumber, newEntityId, rowsOf, type Sql } from '@governance/shared';
import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import type { ServiceRequest } from '../service-request/service-request.js';

/** Stores requests of a community that wait to be called back about, past the mutations; answers their ids. */
export async function insertCallbackRequests(
  database: Sql,
  divisionCode: string,
  count: number,
): Promise<readonly string[]> {
  const city = cityCodeOf(divisionCode);
  const ids = Array.from({ length: count }, () => newEntityId(divisionCode));
  const numbers = ids.map(() => caseNumber(city, randomBytes(16)));
  await rowsOf(
    database,
    sql`WITH made AS (
          INSERT INTO service_request (city_code, id, division_code, version, number, category_code, channel, kind,
            priority, title, title_folded, status, round, received_at)
          SELECT ${city}, row.id, ${divisionCode}, 2, row.number, 'OTHER', 'WEB', 'HELP', 'ROUTINE', '诉求', '诉求',
            'CALLBACK', 1, now() - interval '1 day'
          FROM unnest(${ids}::text[], ${numbers}::text[]) AS row (id, number) RETURNING id
        ), begun AS (
          INSERT INTO service_request_timeline (city_code, request_id, sequence, at, to_status, action, actor_role,
            actor_name)
          SELECT ${city}, id, 1, now() - interval '1 day', 'RECEIVED', 'RECEIVE', 'SYSTEM', '系统' FROM made
        )
        INSERT INTO service_request_timeline (city_code, request_id, sequence, previous, at, from_status, to_status,
          action, actor_role, actor_name)
        SELECT ${city}, id, 2, 1, now() - interval '1 hour', 'RECEIVED', 'CALLBACK', 'START_CALLBACK', 'SYSTEM', '系统'
        FROM made RETURNING request_id`,
  );
  return ids;
}

/** Notes that the reporter of a request was called and said that it is solved, past the mutation that would close it. */
export const noteSolvedCall = (
  database: Sql,
  { cityCode, id, round, departmentId }: ServiceRequest,
  at: Date,
): Promise<unknown> =>
  database.query(
    `INSERT INTO service_request_callback (city_code, request_id, sequence, round, attempt, surveyor, method, contacted,
       resolved, at, department_id)
     SELECT $1, $2, count(*) + 1, $3, count(*) + 1, 'OWN', 'PHONE', TRUE, TRUE, $4, $5
     FROM service_request_callback WHERE city_code = $1 AND request_id = $2 HAVING count(*) < 60`,
    [cityCode, id, round, at, departmentId],
  );
