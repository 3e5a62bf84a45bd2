import {
  type ChildListReader,
  cityOfId,
  containsPattern,
  countUnderPlaces,
  foldUscc,
  groupBy,
  idsByCity,
  type PageWindow,
  prefixPattern,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  validAt,
  withinPlace,
} from '@governance/shared';
import sql, { empty, raw, type Sql as SqlText } from 'sql-template-tag';
import type { Organization, OrganizationFilter } from '../organization.js';
import type { OrganizationRepository, OrganizationsAt } from '../organization.repository.js';
import { SearchMode } from '../search-mode.js';

/** Columns of an organization as the domain knows it. */
export const COLUMNS = sql`o.id, v.division_code AS "divisionCode", o.version, v.valid_from AS "validFrom",
  v.valid_to AS "validTo", v.name, v.kind, v.formation, v.level, v.parent_id AS "parentId", v.grid_id AS "gridId",
  o.member_count AS "memberCount", v.commanded_by_id AS "commandedById"`;

/** Organizations with their versions, as `o` and `v`. */
const ORGANIZATIONS = sql`organization_version v
  JOIN organization o ON o.city_code = v.city_code AND o.id = v.organization_id`;

/** An organization as the domain knows it. */
export const SELECT_ORGANIZATIONS = sql`SELECT ${COLUMNS} FROM ${ORGANIZATIONS}`;

/** The rows after a page's cursor. The city leads, as in the indexes; it is part of every id. */
export const afterCursor = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after
    ? [sql`(v.city_code, v.division_code, v.organization_id) > (${cityOfId(id)}, ${divisionCode}, ${id})`]
    : [];
};

/** The order of every list, and where its page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY v.city_code, v.division_code, v.organization_id LIMIT ${first + 1}`;

const patternOf = (search: string, mode: SearchMode | null | undefined): string =>
  mode === SearchMode.PREFIX ? prefixPattern(search) : containsPattern(search);

/** The conditions that a filter stands for. */
export function organizationConditions({
  divisionCode,
  kind,
  search,
  searchMode,
  parentId,
  uscc,
}: OrganizationFilter): SqlText[] {
  return [
    validAt('v', null),
    ...(divisionCode == null ? [] : [withinPlace('v', divisionCode)]),
    ...(kind == null ? [] : [sql`v.kind = ${kind}`]),
    ...(search == null ? [] : [sql`v.name_folded LIKE ${patternOf(search, searchMode)}`]),
    ...(parentId == null ? [] : [sql`v.city_code = ${cityOfId(parentId)} AND v.parent_id = ${parentId}`]),
    ...(uscc == null ? [] : [withUscc(uscc)]),
  ];
}

/** The code is unique in a city; the list spans cities unless a place is given. */
const withUscc = (uscc: string): SqlText =>
  sql`(v.city_code, v.organization_id) IN (SELECT city_code, organization_id FROM organization_profile WHERE uscc = ${foldUscc(uscc)})`;

const conditionsAt = ({ kind, asOf }: OrganizationsAt): SqlText[] => [
  validAt('v', asOf),
  ...(kind === null ? [] : [sql`v.kind = ${kind}`]),
];

/** Organizations under places, at any depth. */
export const organizationsOfDivisions = (database: Sql): ChildListReader<OrganizationsAt, Organization> => ({
  readPages: (codes, at, window) =>
    rowsUnderPlaces<Organization>(database, codes, {
      alias: 'v',
      select: SELECT_ORGANIZATIONS,
      conditions: [...conditionsAt(at), ...afterCursor(window)],
      tail: inOrder(window),
    }),
  countEach: (codes, at) =>
    countUnderPlaces(database, codes, {
      alias: 'v',
      from: sql`organization_version v`,
      conditions: conditionsAt(at),
    }),
});

/** Organizations directly below others. */
export const childrenOfOrganizations = (database: Sql): OrganizationRepository['children'] =>
  listBeneath(database, 'parent_id', ({ parentId }) => parentId);

/** Organizations whose daily work others direct. */
export const commandedByOrganizations = (database: Sql): OrganizationRepository['commanded'] =>
  listBeneath(database, 'commanded_by_id', ({ commandedById }) => commandedById);

/** `column` names who stands over an organization; it is ours, never a client's. */
const listBeneath = (
  database: Sql,
  column: 'parent_id' | 'commanded_by_id',
  overOf: (organization: Organization) => string | null,
): OrganizationRepository['children'] => ({
  readPages: async (ids, { asOf }, window) => {
    const [cursor] = afterCursor(window);
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<Organization>(
        database,
        sql`SELECT child.* FROM unnest(${group}::text[]) AS parent (id)
            CROSS JOIN LATERAL (
              ${SELECT_ORGANIZATIONS} WHERE v.city_code = ${city} AND v.${raw(column)} = parent.id AND ${validAt('v', asOf)}
                ${cursor ? sql`AND ${cursor}` : empty} ${inOrder(window)}
            ) child`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), (organization) => overOf(organization) ?? '');
  },
  countEach: async (ids, { asOf }) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT v.${raw(column)} AS id, count(*)::integer AS count FROM organization_version v
            WHERE v.city_code = ${city} AND v.${raw(column)} = ANY(${group}) AND ${validAt('v', asOf)} GROUP BY 1`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
