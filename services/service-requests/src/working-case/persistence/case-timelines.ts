import { readByCity, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type CaseStep, MAX_STEPS, type WorkingCase } from '../case-moves.js';
import type { CaseTimelineEntry, CaseTimelineRepository } from '../case-timeline.repository.js';

/** Timelines in PostgreSQL. */
export class SqlCaseTimelines implements CaseTimelineRepository {
  constructor(private readonly database: Sql) {}

  findTimelines(caseIds: readonly string[]): Promise<readonly CaseTimelineEntry[]> {
    return readByCity(caseIds, (city, group) =>
      rowsOf<CaseTimelineEntry>(
        this.database,
        sql`SELECT t.case_id AS "caseId", t.at, t.from_status AS "from", t.to_status AS "to", t.action, t.role,
              t.organization_id AS "organizationId", t.text
            FROM case_timeline t
            WHERE t.city_code = ${city} AND t.case_id = ANY(${group}) AND t.sequence <= ${MAX_STEPS}
            ORDER BY t.case_id, t.sequence`,
      ),
    );
  }
}

/** Writes the entry that a case gets with a version, in the transaction that changes it. */
export async function writeStep(
  database: Sql,
  { id, cityCode, version }: Pick<WorkingCase, 'id' | 'cityCode' | 'version'>,
  { at, from, to, action, role, organizationId, subject, text }: CaseStep,
): Promise<void> {
  await rowsOf(
    database,
    sql`INSERT INTO case_timeline (city_code, case_id, sequence, previous, at, from_status, to_status, action, role,
          organization_id, subject, text)
        VALUES (${cityCode}, ${id}, ${version}, ${version === 1 ? null : version - 1}, ${at}, ${from}, ${to}, ${action},
          ${role}, ${organizationId}, ${subject}, ${text}) RETURNING sequence`,
  );
}
