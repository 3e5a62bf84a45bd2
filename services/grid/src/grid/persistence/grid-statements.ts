import {
  type ChildListReader,
  cityOfId,
  containsPattern,
  countUnderPlaces,
  groupBy,
  idsByCity,
  isEntityId,
  type PageWindow,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  validAt,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { ofKind } from '../../reference-kind/persistence/of-kind.js';
import type { Grid, GridFilter } from '../grid.js';
import type { GridsAt } from '../grid.repository.js';

const COLUMNS = sql`g.id, g.division_code AS "divisionCode", g.code, g.version, v.valid_from AS "validFrom", v.valid_to AS "validTo",
  v.name, v.kind, v.households, v.service_radius_m AS "serviceRadiusM", v.difficulty, v.parent_grid_id AS "parentGridId",
  v.responsible_organization_id AS "responsibleOrganizationId", v.networks, v.quarter_ids AS "quarterIds"`;

/** Grids with their versions, as `g` and `v`. */
export const GRIDS = sql`grid g JOIN grid_version v ON v.city_code = g.city_code AND v.grid_id = g.id`;
/** A grid as the domain knows it. */
export const SELECT_GRIDS = sql`SELECT ${COLUMNS} FROM ${GRIDS}`;

const after = (window: PageWindow): SqlText[] => (window.after ? [sql`g.code > ${window.after[0]}`] : []);
const inOrder = ({ first }: PageWindow): SqlText => sql`ORDER BY g.code LIMIT ${first + 1}`;

/** The conditions that a filter stands for. */
export function gridConditions({
  divisionCode,
  kind,
  responsibleOrganizationId,
  search,
  mainWorker,
}: GridFilter): SqlText[] {
  return [
    validAt('v', null),
    ...(divisionCode == null ? [] : [withinPlace('g', divisionCode)]),
    ...(kind == null ? [] : [ofKind('v', kind)]),
    ...(responsibleOrganizationId == null ? [] : [answeredForBy(responsibleOrganizationId)]),
    ...(search == null ? [] : [sql`v.name_folded LIKE ${containsPattern(search)}`]),
    ...(mainWorker == null ? [] : [WITHOUT_MAIN_WORKER]),
  ];
}

const WITHOUT_MAIN_WORKER = sql`NOT EXISTS (SELECT 1 FROM grid_assignment main WHERE main.city_code = g.city_code
  AND main.grid_id = g.id AND main.valid_to IS NULL AND main.role = 'MAIN')`;

/** An organization answers for grids of its own city; what cannot be one answers for none. */
const answeredForBy = (organizationId: string): SqlText =>
  isEntityId(organizationId)
    ? sql`v.city_code = ${cityOfId(organizationId)} AND v.responsible_organization_id = ${organizationId}`
    : sql`FALSE`;

/** Grids under places, at any depth. */
export const gridsOfDivisions = (database: Sql): ChildListReader<GridsAt, Grid> => ({
  readPages: (codes, { asOf }, window) =>
    rowsUnderPlaces<Grid>(database, codes, {
      alias: 'g',
      select: SELECT_GRIDS,
      conditions: [validAt('v', asOf), ...after(window)],
      tail: inOrder(window),
    }),
  countEach: (codes, { asOf }) =>
    countUnderPlaces(database, codes, {
      alias: 'g',
      from: sql`(${GRIDS})`,
      conditions: [validAt('v', asOf)],
    }),
});

/** Current grids that a condition ties to each of many ids, e.g. those that an organization answers for. */
export const gridsOf = (database: Sql, belongs: SqlText): ChildListReader<null, Grid> => ({
  readPages: async (ids, _, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<Grid & { ownerId: string }>(
        database,
        sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_GRIDS} WHERE g.city_code = ${city} AND v.valid_to IS NULL AND ${belongs}
                ${window.after ? sql`AND g.code > ${window.after[0]}` : sql``} ${inOrder(window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT owner.id, count(*)::integer AS count FROM unnest(${group}::text[]) AS owner (id)
            JOIN (${GRIDS}) ON g.city_code = ${city} AND v.valid_to IS NULL AND ${belongs} GROUP BY owner.id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
