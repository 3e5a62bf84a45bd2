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

/** A case that was written, and the entry of its timeline that it gets with its version. */
export interface WrittenStep {
  readonly of: Pick<WorkingCase, 'id' | 'cityCode' | 'version'>;
  readonly step: CaseStep;
}

/** Writes the entry that a case gets with a version, in the transaction that changes it. */
export const writeStep = (database: Sql, of: WrittenStep['of'], step: CaseStep): Promise<void> =>
  writeSteps(database, [{ of, step }]);

/** The same for cases that change together, with one statement. */
export async function writeSteps(database: Sql, written: readonly WrittenStep[]): Promise<void> {
  const column = <T>(of: (it: WrittenStep) => T): T[] => written.map(of);
  await rowsOf(
    database,
    sql`INSERT INTO case_timeline (city_code, case_id, sequence, previous, at, from_status, to_status, action, role,
          organization_id, subject, text)
        SELECT * FROM unnest(${column(({ of }) => of.cityCode)}::text[], ${column(({ of }) => of.id)}::text[],
          ${column(({ of }) => of.version)}::integer[],
          ${column(({ of }) => (of.version === 1 ? null : of.version - 1))}::integer[],
          ${column(({ step }) => step.at)}::timestamptz[], ${column(({ step }) => step.from)}::text[],
          ${column(({ step }) => step.to)}::text[], ${column(({ step }) => step.action)}::text[],
          ${column(({ step }) => step.role)}::text[], ${column(({ step }) => step.organizationId)}::text[],
          ${column(({ step }) => step.subject)}::text[], ${column(({ step }) => step.text)}::text[])
        RETURNING sequence`,
  );
}
