import {
  allOf,
  appendEvents,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  DomainError,
  foldText,
  gridCode,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Sql,
  validAt,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { Grid, GridFilter, NewGrid } from '../grid.js';
import type { GridRepository, GridsAt } from '../grid.repository.js';
import { gridConditions, GRIDS, gridsOf, gridsOfDivisions, SELECT_GRIDS } from './grid-statements.js';
import { gridTable, gridVersionTable } from './grid.table.js';

/** Grids in PostgreSQL. */
export class SqlGridRepository implements GridRepository {
  readonly ofDivisions: ChildListReader<GridsAt, Grid>;
  readonly ofOrganizations: ChildListReader<null, Grid>;
  readonly ofQuarters: ChildListReader<null, Grid>;

  constructor(private readonly dataSource: DataSource) {
    this.ofDivisions = gridsOfDivisions(dataSource);
    this.ofOrganizations = gridsOf(dataSource, sql`v.responsible_organization_id = owner.id`);
    this.ofQuarters = gridsOf(dataSource, sql`v.quarter_ids @> ARRAY[owner.id]`);
  }

  findByIds(ids: readonly string[], asOf: Date | null): Promise<readonly Grid[]> {
    return readByCity(ids, (city, group) => gridsIn(this.dataSource, city, group, asOf));
  }

  async findByCodes(codes: readonly string[], asOf: Date | null): Promise<readonly Grid[]> {
    return rowsOf<Grid>(
      this.dataSource,
      sql`${SELECT_GRIDS} WHERE g.city_code = ANY(${[...new Set(codes.map(cityCodeOf))]}) AND g.code = ANY(${codes})
          AND ${validAt('v', asOf)}`,
    );
  }

  findPage(filter: GridFilter, { first, after }: PageWindow): Promise<readonly Grid[]> {
    const conditions = [...gridConditions(filter), ...(after ? [sql`g.code > ${after[0]}`] : [])];
    return rowsOf<Grid>(
      this.dataSource,
      sql`${SELECT_GRIDS} WHERE ${allOf(conditions)} ORDER BY g.code LIMIT ${first + 1}`,
    );
  }

  async count(filter: GridFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM ${GRIDS} WHERE ${allOf(gridConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  add(grid: NewGrid, request: Omit<IdempotentRequest, 'cityCode'>): Promise<Grid> {
    const { divisionCode, name, ...rest } = grid;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theGrid(manager, replayOf);
      const code = gridCode(divisionCode, await nextSequence(manager, cityCode, divisionCode));
      await manager.insert(gridTable, { cityCode, id, divisionCode, code, version: 1 });
      await manager.insert(gridVersionTable, {
        ...rest,
        cityCode,
        gridId: id,
        validFrom: new Date(),
        name,
        nameFolded: foldText(name),
        networks: [...grid.networks],
        quarterIds: [...grid.quarterIds],
      });
      return announced(manager, await theGrid(manager, id), 'GridCreated');
    });
  }

  rename(id: string, name: string, expectedVersion: number): Promise<Grid> {
    return this.dataSource.transaction(async (manager) => {
      const where = { cityCode: cityOfId(id), id };
      const row = await manager.findOne(gridTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('网格');
      if (row.version !== expectedVersion) throw new ConflictError('网格', row.version);
      await nextVersion(manager, where, name);
      await manager.update(gridTable, where, { version: row.version + 1 });
      return announced(manager, await theGrid(manager, id), 'GridRenamed');
    });
  }
}

/** Current state of each grid; one that has been closed shows its last. */
function gridsIn(
  database: Sql,
  city: string,
  ids: readonly string[],
  asOf: Date | null,
): Promise<readonly Grid[]> {
  const at = asOf === null ? sql`TRUE` : validAt('v', asOf);
  return rowsOf<Grid>(
    database,
    sql`SELECT DISTINCT ON (grid.id) grid.* FROM (
          ${SELECT_GRIDS} WHERE g.city_code = ${city} AND g.id = ANY(${ids}) AND ${at}
        ) grid ORDER BY grid.id, grid."validFrom" DESC`,
  );
}

async function theGrid(manager: EntityManager, id: string): Promise<Grid> {
  const [grid] = await gridsIn(manager, cityOfId(id), [id], null);
  if (!grid) throw new NotFoundError('网格');
  return grid;
}

/** The upsert locks the community's row, so that two writers never get the same number. */
async function nextSequence(manager: EntityManager, cityCode: string, divisionCode: string): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(
    manager,
    sql`INSERT INTO grid_sequence AS s (city_code, division_code, last) VALUES (${cityCode}, ${divisionCode}, 1)
        ON CONFLICT ON CONSTRAINT grid_sequence_pkey DO UPDATE SET last = s.last + 1 RETURNING last`,
  );
  return row?.last ?? 1;
}

/** Ends the current version and begins one with another name. Whole milliseconds, as answers show them. */
async function nextVersion(
  manager: EntityManager,
  { cityCode, id }: { readonly cityCode: string; readonly id: string },
  name: string,
): Promise<void> {
  const begun = await rowsOf(
    manager,
    sql`WITH closed AS (
          UPDATE grid_version SET
            valid_to = date_trunc('milliseconds', greatest(clock_timestamp(), valid_from + interval '1 millisecond'))
          WHERE city_code = ${cityCode} AND grid_id = ${id} AND valid_to IS NULL RETURNING *
        )
        INSERT INTO grid_version (city_code, grid_id, valid_from, name, name_folded, kind, households, parent_grid_id,
          responsible_organization_id, networks, quarter_ids)
        SELECT city_code, grid_id, valid_to, ${name}, ${foldText(name)}, kind, households, parent_grid_id,
          responsible_organization_id, networks, quarter_ids FROM closed RETURNING grid_id`,
  );
  if (begun.length === 0) throw new DomainError('INVALID_INPUT', '该网格已撤销', { field: 'id' });
}

async function announced(manager: EntityManager, grid: Grid, type: string): Promise<Grid> {
  const {
    id,
    divisionCode,
    version,
    code,
    name,
    kind,
    households,
    responsibleOrganizationId,
    validFrom,
    validTo,
  } = grid;
  await appendEvents(manager, [
    {
      type,
      entity: 'Grid',
      entityId: id,
      cityCode: cityCodeOf(divisionCode),
      divisionCode,
      version,
      payload: { code, name, kind, households, responsibleOrganizationId, divisionCode, validFrom, validTo },
    },
  ]);
  return grid;
}
