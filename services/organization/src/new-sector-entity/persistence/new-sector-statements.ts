import {
  type ChildListReader,
  cityOfId,
  containsPattern,
  countUnderPlaces,
  type PageWindow,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { NewSectorEntity, NewSectorFilter } from '../new-sector-entity.js';
import { NewSectorKind } from '../new-sector-kind.js';

/** Entities with the coverage that lasts, as `e` and `c`. */
const ENTITIES = sql`new_sector_entity e
  JOIN new_sector_coverage c ON c.city_code = e.city_code AND c.entity_id = e.id AND c.valid_to IS NULL`;

/** An entity as the domain knows it. */
export const SELECT_ENTITIES = sql`SELECT e.id, e.division_code AS "divisionCode", e.version, e.kind, e.name, e.uscc,
  e.organization_id AS "organizationId", e.employees, e.party_members AS "partyMembers", e.valid_from AS "validFrom",
  e.valid_to AS "validTo", c.mode AS "coverageMode", c.covering_organization_id AS "coveringOrganizationId",
  c.valid_from AS "coveredSince" FROM ${ENTITIES}`;

/** Counts what `SELECT_ENTITIES` selects. */
export const COUNT_ENTITIES = sql`SELECT count(*)::integer AS count FROM ${ENTITIES}`;

/**
 * Entities of one city by their ids. One look-up by key an id, also right after an import, when the planner knows
 * nothing of the new rows yet and would go through all of them.
 */
export const entitiesIn = (
  database: Sql,
  city: string,
  ids: readonly string[],
): Promise<readonly NewSectorEntity[]> =>
  rowsOf<NewSectorEntity>(
    database,
    sql`SELECT entity.* FROM unnest(${[...ids]}::text[]) AS wanted (id)
        CROSS JOIN LATERAL (
          ${SELECT_ENTITIES} WHERE e.city_code = ${city} AND e.id = wanted.id LIMIT 1
        ) entity`,
  );

/** The rows after a page's cursor. The city leads, as in the index; it is part of every id. */
export const afterCursor = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(e.city_code, e.division_code, e.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list, and where its page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY e.city_code, e.division_code, e.id LIMIT ${first + 1}`;

/** The conditions that a filter stands for. A name that the viewer sees masked does not answer to a search. */
export function entityConditions(
  { divisionCode, kind, coverage, search }: NewSectorFilter,
  viewer: Viewer,
): SqlText[] {
  return [
    sql`e.valid_to IS NULL`,
    ...(divisionCode == null ? [] : [withinPlace('e', divisionCode)]),
    ...(kind == null ? [] : [sql`e.kind = ${kind}`]),
    ...(coverage == null ? [] : [sql`c.mode = ${coverage}`]),
    ...(search == null ? [] : [sql`e.name_folded LIKE ${containsPattern(search)}`, isNamedTo(viewer)]),
  ];
}

const isNamedTo = (viewer: Viewer): SqlText =>
  sql`(e.kind <> ${NewSectorKind.SOLE_PROPRIETOR} OR ${visibleRows(viewer, { division: 'e.division_code' })})`;

/** Entities under places, at any depth. */
export const entitiesOfDivisions = (
  database: Sql,
): ChildListReader<{ readonly kind: NewSectorKind | null }, NewSectorEntity> => ({
  readPages: (codes, { kind }, window) =>
    rowsUnderPlaces<NewSectorEntity>(database, codes, {
      alias: 'e',
      select: SELECT_ENTITIES,
      conditions: [...standing(kind), ...afterCursor(window)],
      tail: inOrder(window),
    }),
  countEach: (codes, { kind }) =>
    countUnderPlaces(database, codes, {
      alias: 'e',
      from: sql`new_sector_entity e`,
      conditions: standing(kind),
    }),
});

const standing = (kind: NewSectorKind | null): SqlText[] => [
  sql`e.valid_to IS NULL`,
  ...(kind === null ? [] : [sql`e.kind = ${kind}`]),
];
