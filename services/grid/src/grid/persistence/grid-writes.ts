import {
  appendStats,
  cityCodeOf,
  cityOfId,
  DomainError,
  foldText,
  gridCode,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql, { join, raw, type Sql as SqlText } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { endCoverage } from '../../patrol/persistence/grid-coverage.js';
import type { GridDetails, NewGrid } from '../grid.js';
import { type CountedGrid, gridBegun, gridEnded } from './count-grid.js';
import { gridTable, gridVersionTable } from './grid.table.js';

/** Stores a grid under the next free code of its community; answers the code. */
export async function openGrid(
  manager: EntityManager,
  id: string,
  { divisionCode, name, ...rest }: NewGrid,
  validFrom: Date,
): Promise<string> {
  const cityCode = cityCodeOf(divisionCode);
  const code = gridCode(divisionCode, await nextSequence(manager, cityCode, divisionCode));
  await manager.insert(gridTable, { cityCode, id, divisionCode, code, version: 1 });
  await manager.insert(gridVersionTable, {
    cityCode,
    gridId: id,
    validFrom,
    name,
    nameFolded: foldText(name),
    kind: rest.kind,
    households: rest.households,
    parentGridId: rest.parentGridId,
    serviceRadiusM: rest.serviceRadiusM,
    difficulty: rest.difficulty,
    responsibleOrganizationId: rest.responsibleOrganizationId,
    networks: [...rest.networks],
    quarterIds: [...rest.quarterIds],
  });
  await appendStats(manager, gridBegun({ divisionCode, ...rest }, validFrom));
  return code;
}

/** The upsert locks the community's row, so that two writers never get the same number. */
async function nextSequence(database: Sql, cityCode: string, divisionCode: string): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(
    database,
    sql`INSERT INTO grid_sequence AS s (city_code, division_code, last) VALUES (${cityCode}, ${divisionCode}, 1)
        ON CONFLICT ON CONSTRAINT grid_sequence_pkey DO UPDATE SET last = s.last + 1 RETURNING last`,
  );
  return row?.last ?? 1;
}

/** What may change from one version of a grid to the next. What is left out stays. */
export type GridChanges = GridDetails & Partial<Pick<NewGrid, 'name' | 'kind' | 'parentGridId'>>;

/**
 * Ends the current version of a locked grid and begins the next, at an instant or now. Whole milliseconds, as answers
 * show them. Throws `INVALID_INPUT` for a grid that is closed.
 */
export async function changeGrid(
  database: Sql,
  id: string,
  changes: GridChanges,
  at: Date | null = null,
): Promise<void> {
  const [version] = await rowsOf<{ was: CountedGrid; is: CountedGrid; at: Date }>(
    database,
    sql`WITH closed AS (
          UPDATE grid_version SET valid_to = ${endingAt(at)}
          WHERE city_code = ${cityOfId(id)} AND grid_id = ${id} AND valid_to IS NULL RETURNING *
        ), numbered AS (
          UPDATE grid SET version = version + 1 WHERE city_code = ${cityOfId(id)} AND id = ${id} RETURNING division_code
        ), begun AS (
          INSERT INTO grid_version (city_code, grid_id, valid_from, ${raw(VERSION_COLUMNS.join())})
          SELECT city_code, grid_id, valid_to, ${join(VERSION_COLUMNS.map((column) => changedOr(changes, column)))}
          FROM closed RETURNING *
        )
        SELECT begun.valid_from AS at, ${countedAs('closed')} AS was, ${countedAs('begun')} AS is
        FROM closed, begun, numbered`,
  );
  if (!version) throw closedAlready();
  await appendStats(database, [...gridEnded(version.was, version.at), ...gridBegun(version.is, version.at)]);
}

const VERSION_COLUMNS = [
  ...['name', 'name_folded', 'kind', 'households', 'service_radius_m', 'difficulty', 'parent_grid_id'],
  ...['responsible_organization_id', 'networks', 'quarter_ids'],
];

/** The new value of a column, or the one that it had. */
function changedOr(changes: GridChanges, column: string): SqlText {
  const values: Readonly<Record<string, unknown>> = {
    ...changes,
    ...(changes.name === undefined ? {} : { nameFolded: foldText(changes.name) }),
  };
  const value = values[camelCase(column)];
  return value === undefined ? raw(column) : sql`${value}`;
}

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Ends the current version of a locked grid and what patrols covered of it; its code is not given again. */
export async function closeGrid(database: Sql, id: string, at: Date): Promise<void> {
  const [version] = await rowsOf<{ was: CountedGrid }>(
    database,
    sql`WITH numbered AS (
          UPDATE grid SET version = version + 1 WHERE city_code = ${cityOfId(id)} AND id = ${id} RETURNING division_code
        ), closed AS (
          UPDATE grid_version SET valid_to = ${at}
          WHERE city_code = ${cityOfId(id)} AND grid_id = ${id} AND valid_to IS NULL RETURNING *
        )
        SELECT ${countedAs('closed')} AS was FROM closed, numbered`,
  );
  if (!version) throw closedAlready();
  await appendStats(database, gridEnded(version.was, at));
  await endCoverage(database, { id, divisionCode: version.was.divisionCode }, at);
}

const closedAlready = () => new DomainError('INVALID_INPUT', '该网格已撤销', { field: 'id' });

/** What of a version is counted, as one value. */
const countedAs = (version: 'closed' | 'begun') =>
  raw(`json_build_object('divisionCode', numbered.division_code, 'kind', ${version}.kind,
    'households', ${version}.households, 'parentGridId', ${version}.parent_grid_id)`);

const endingAt = (at: Date | null) =>
  at === null
    ? sql`date_trunc('milliseconds', greatest(clock_timestamp(), valid_from + interval '1 millisecond'))`
    : sql`${at}`;
