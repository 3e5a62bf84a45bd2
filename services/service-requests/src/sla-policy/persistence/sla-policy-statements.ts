import { cityCodeOf, type PageWindow, rowsOf, type Sql } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import type { SlaPolicy, SlaPolicyFilter } from '../sla-policy.js';
import type { SlaTerms } from '../sla-terms.js';

const COLUMNS = sql`p.id, p.city_code AS "cityCode", nullif(p.category_code, '') AS "categoryCode", p.priority,
  p.newest_version AS "newestVersion", v.version, v.name, v.evidence, v.valid_from AS "validFrom",
  v.published_at AS "publishedAt", v.terms`;

/** Policies in every version. */
export const SELECT_VERSIONS = sql`SELECT ${COLUMNS} FROM sla_policy p
  JOIN sla_policy_version v ON v.city_code = p.city_code AND v.policy_id = p.id`;

/** Policies in their newest version. */
export const SELECT_POLICIES = sql`${SELECT_VERSIONS} AND v.version = p.newest_version`;

type PolicyRow = Omit<SlaPolicy, keyof SlaTerms> & { readonly terms: SlaTerms };

/** Runs a statement that selects policies. */
export async function policiesOf(database: Sql, query: SqlText): Promise<readonly SlaPolicy[]> {
  return (await rowsOf<PolicyRow>(database, query)).map(({ terms, ...policy }) => ({ ...policy, ...terms }));
}

/** The conditions that a filter stands for. A place without policies of its own has the national ones. */
export const policyConditions = ({
  divisionCode,
  categoryCode,
  priority,
}: SlaPolicyFilter): readonly SqlText[] => [
  ...(divisionCode == null ? [] : [sql`p.city_code IN (${cityCodeOf(divisionCode)}, ${NATIONAL_CITY})`]),
  ...(categoryCode == null ? [] : [sql`p.category_code = ${categoryCode}`]),
  ...(priority == null ? [] : [sql`p.priority = ${priority}`]),
];

/** The rows after a page's cursor. */
export const afterCursor = ({ after }: PageWindow): readonly SqlText[] =>
  after === null
    ? []
    : [
        sql`(p.city_code, p.category_code, p.priority, p.id) > (${after[0]}, ${after[1]}, ${after[2]}, ${after[3]})`,
      ];

/** The order of every list, and where its page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY p.city_code, p.category_code, p.priority, p.id LIMIT ${first + 1}`;

/** Which version a request goes by: the nearest policy that was in force when it came in. */
export const policyInForce = ({
  cityCode,
  categoryCode,
  priority,
  at,
}: {
  readonly cityCode: string;
  readonly categoryCode: string;
  readonly priority: string;
  readonly at: Date;
}): SqlText => sql`${SELECT_VERSIONS}
  WHERE p.city_code IN (${cityCode}, ${NATIONAL_CITY}) AND p.priority = ${priority} AND v.valid_from <= ${at}
    AND p.category_code = ANY(${prefixesOf(categoryCode)})
  ORDER BY p.city_code = ${NATIONAL_CITY}, length(p.category_code) DESC, v.valid_from DESC, v.version DESC LIMIT 1`;

/** `A.B.C`, `A.B`, `A` and the empty code of every category. */
function prefixesOf(categoryCode: string): string[] {
  const parts = categoryCode.split('.');
  return ['', ...parts.map((_part, index) => parts.slice(0, index + 1).join('.'))];
}
