import { cityOfId, type PageWindow, type Viewer, visibleRows, when, withinPlace } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { DRAFT_ROWS } from '../evaluation-scheme.policy.js';
import type { SchemeFilter } from '../evaluation-scheme.js';

/** A version of a scheme as the domain knows it, with all that it says: one row, whatever it holds. */
const COLUMNS = sql`s.id, s.division_code AS "divisionCode", v.number AS version, s.newest_number AS "newestVersion",
  CASE WHEN v.published_at IS NULL THEN 'DRAFT' ELSE 'PUBLISHED' END AS status, v.published_at AS "publishedAt",
  v.name, v.year, v.target_kind AS "targetKind", v.visibility, v.minimum_sample AS "minimumSample", v.reward,
  (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('code', i.code, 'name', i.name, 'kind', i.kind,
     'weight', i.weight, 'metric', i.metric, 'metricVersion', i.metric_version, 'reading', i.reading,
     'target', i.target, 'direction', i.direction)) ORDER BY i.position), '[]')
   FROM evaluation_indicator i
   WHERE i.city_code = v.city_code AND i.scheme_id = v.scheme_id AND i.number = v.number) AS indicators,
  (SELECT coalesce(json_agg(json_build_object('name', a.name, 'organizationId', a.organization_id, 'weight', a.weight,
     'indicatorCodes', a.indicator_codes) ORDER BY a.position), '[]')
   FROM evaluation_assessor a
   WHERE a.city_code = v.city_code AND a.scheme_id = v.scheme_id AND a.number = v.number) AS assessors`;

/** Schemes in the version that everybody reads, or in the newest one while there is none. */
export const SELECT_SCHEMES = sql`SELECT ${COLUMNS} FROM evaluation_scheme s
  JOIN evaluation_scheme_version v ON v.city_code = s.city_code AND v.scheme_id = s.id
    AND v.number = coalesce(s.published_number, s.newest_number)`;

/** Schemes in every version. */
export const SELECT_VERSIONS = sql`SELECT ${COLUMNS} FROM evaluation_scheme s
  JOIN evaluation_scheme_version v ON v.city_code = s.city_code AND v.scheme_id = s.id`;

/** Published versions are everybody's, drafts go by the row rule. */
export const visibleTo = (viewer: Viewer): SqlText =>
  sql`(v.published_at IS NOT NULL OR ${visibleRows(viewer, DRAFT_ROWS)})`;

/** The conditions that a filter stands for. */
export const schemeConditions = ({ divisionCode, year, targetKind }: SchemeFilter): readonly SqlText[] => [
  ...(divisionCode == null ? [] : [withinPlace('s', divisionCode)]),
  sql`TRUE ${when(year, (it) => sql`AND v.year = ${it}`)} ${when(targetKind, (it) => sql`AND v.target_kind = ${it}`)}`,
];

/** The rows after a page's cursor. */
export const afterCursor = ({ after }: PageWindow): readonly SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(s.city_code, s.division_code, s.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list, and where its page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY s.city_code, s.division_code, s.id LIMIT ${first + 1}`;
