import {
  cityCodeOf,
  cityOfId,
  containsPattern,
  groupBy,
  type PageWindow,
  rowsOf,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { empty, type Sql as SqlText } from 'sql-template-tag';
import type { JointBodyKind } from '../joint-body-kind.js';
import type { JointBody, JointBodyFilter } from '../joint-body.js';
import type { JointBodyRepository } from '../joint-body.repository.js';

/** A joint body as the domain knows it. */
export const SELECT_BODIES = sql`SELECT b.id, b.division_code AS "divisionCode", b.version, b.kind, b.name,
  b.chair_organization_id AS "chairOrganizationId", b.cadence, b.valid_from AS "validFrom", b.valid_to AS "validTo" FROM joint_body b`;

/** The rows after a page's cursor. The city leads, as in the index; it is part of every id. */
export const afterCursor = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(b.city_code, b.division_code, b.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list, and where its page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY b.city_code, b.division_code, b.id LIMIT ${first + 1}`;

const ofKind = (kind: JointBodyKind | null | undefined): SqlText[] =>
  kind == null ? [] : [sql`b.kind = ${kind}`];

/** The conditions that a filter stands for. */
export function bodyConditions({ divisionCode, kind, search }: JointBodyFilter): SqlText[] {
  return [
    sql`b.valid_to IS NULL`,
    ...(divisionCode == null ? [] : [withinPlace('b', divisionCode)]),
    ...ofKind(kind),
    ...(search == null ? [] : [sql`b.name_folded LIKE ${containsPattern(search)}`]),
  ];
}

/** Current bodies of places themselves, not of those below: one statement for each city among them. */
export const bodiesOfDivisions = (database: Sql): JointBodyRepository['ofDivisions'] => ({
  readPages: async (codes, { kind }, window) => {
    const [cursor = null] = afterCursor(window);
    const [kindCondition = null] = ofKind(kind);
    const lists = [...groupBy(codes, cityCodeOf)].map(([city, group]) =>
      rowsOf<JointBody>(
        database,
        sql`SELECT body.* FROM unnest(${group}::text[]) AS place (code)
            CROSS JOIN LATERAL (
              ${SELECT_BODIES} WHERE b.city_code = ${city} AND b.division_code = place.code AND b.valid_to IS NULL
                ${and(kindCondition)} ${and(cursor)} ${inOrder(window)}
            ) body`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ divisionCode }) => divisionCode);
  },
  countEach: async (codes, { kind }) => {
    const [kindCondition = null] = ofKind(kind);
    const counts = [...groupBy(codes, cityCodeOf)].map(([city, group]) =>
      rowsOf<{ code: string; count: number }>(
        database,
        sql`SELECT b.division_code AS code, count(*)::integer AS count FROM joint_body b
            WHERE b.city_code = ${city} AND b.division_code = ANY(${group}) AND b.valid_to IS NULL ${and(kindCondition)}
            GROUP BY b.division_code`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ code, count }) => [code, count]));
  },
});

const and = (condition: SqlText | null): SqlText => (condition ? sql`AND ${condition}` : empty);
