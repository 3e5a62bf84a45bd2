import {
  type ChildListReader,
  cityOfId,
  groupBy,
  idsByCity,
  type PageWindow,
  rowsOf,
  type Sql,
  type Viewer,
  visibleRows,
  when,
} from '@governance/shared';
import sql, { empty, type Sql as SqlText } from 'sql-template-tag';
import { SchemeVisibility } from '../../evaluation-scheme/evaluation-scheme.js';
import type { Assessment, AssessmentFilter } from '../assessment.js';
import { ASSESSMENT_ROWS, auditsAssessments } from '../assessment.policy.js';

/** An assessment as the domain knows it, from `a`. Whatever shows one to a viewer adds `visibleTo`. */
const SELECT_ASSESSMENTS = sql`SELECT a.id, a.version, a.scheme_id AS "schemeId", a.number AS "schemeVersion",
  a.division_code AS "divisionCode", a.indicator_code AS "indicatorCode", a.organization_id AS "organizationId",
  json_build_object('from', a.month_from, 'to', a.month_to) AS span, a.marks, a.submitted_at AS "submittedAt",
  EXISTS (
    SELECT 1 FROM ranking_publication p JOIN ranking_row r ON r.city_code = p.city_code AND r.publication_id = p.id
    WHERE p.city_code = a.city_code AND p.scheme_id = a.scheme_id AND p.number = a.number
      AND p.month_from = a.month_from AND p.month_to = a.month_to AND r.division_code = a.division_code
  ) AS frozen
  FROM evaluation_assessment a
  JOIN evaluation_scheme_version v ON v.city_code = a.city_code AND v.scheme_id = a.scheme_id AND v.number = a.number`;

/** The rule of this noun: back to back a jurisdiction shows nothing, unless it is an auditor's. */
function visibleTo(viewer: Viewer): SqlText {
  const own = visibleRows({ ...viewer, jurisdictions: [] }, ASSESSMENT_ROWS);
  const inPlace = visibleRows({ ...viewer, organization: null }, ASSESSMENT_ROWS);
  return auditsAssessments(viewer)
    ? sql`(${own} OR ${inPlace})`
    : sql`(${own} OR (v.visibility = ${SchemeVisibility.OPEN} AND ${inPlace}))`;
}

const conditionsOf = ({ span, divisionCode }: AssessmentFilter, viewer: Viewer): SqlText =>
  sql`a.month_from = ${span.from} AND a.month_to = ${span.to} AND ${visibleTo(viewer)}
    ${when(divisionCode, (code) => sql`AND a.division_code = ${code}`)}`;

const afterCursor = ({ after }: PageWindow): SqlText =>
  after ? sql`AND (a.division_code, a.id) > (${after[0]}, ${after[1]})` : empty;

/** Assessments by many schemes, as a viewer may see them: one statement for each city, whatever their number. */
export const assessmentsOfSchemes = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<AssessmentFilter, Assessment> => ({
  readPages: async (ids, filter, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<Assessment>(
        database,
        sql`SELECT found.* FROM unnest(${group}::text[]) AS scheme (id)
            CROSS JOIN LATERAL (
              ${SELECT_ASSESSMENTS} WHERE a.city_code = ${city} AND a.scheme_id = scheme.id
                AND ${conditionsOf(filter, viewer)} ${afterCursor(window)}
              ORDER BY a.division_code, a.id LIMIT ${window.first + 1}
            ) found`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ schemeId }) => schemeId);
  },
  countEach: async (ids, filter) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT a.scheme_id AS id, count(*)::integer AS count FROM evaluation_assessment a
            JOIN evaluation_scheme_version v
              ON v.city_code = a.city_code AND v.scheme_id = a.scheme_id AND v.number = a.number
            WHERE a.city_code = ${city} AND a.scheme_id = ANY(${group}) AND ${conditionsOf(filter, viewer)}
            GROUP BY a.scheme_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** One assessment, past every rule: for who has just stored it. */
export async function theAssessment(database: Sql, id: string): Promise<Assessment | null> {
  const [found] = await rowsOf<Assessment>(
    database,
    sql`${SELECT_ASSESSMENTS} WHERE a.city_code = ${cityOfId(id)} AND a.id = ${id}`,
  );
  return found ?? null;
}
