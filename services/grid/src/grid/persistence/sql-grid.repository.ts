import {
  allOf,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  validAt,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { Grid, GridDetails, GridFilter, NewGrid } from '../grid.js';
import type { GridRepository, GridsAt } from '../grid.repository.js';
import { announcedGrid } from './announce-grid.js';
import { gridsIn, theGrid } from './grid-reads.js';
import { gridConditions, GRIDS, gridsOf, gridsOfDivisions, SELECT_GRIDS } from './grid-statements.js';
import { changeGrid, type GridChanges, openGrid } from './grid-writes.js';
import { gridTable } from './grid.table.js';

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
    const [cityCode, id] = [cityCodeOf(grid.divisionCode), newEntityId(grid.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theGrid(manager, replayOf);
      await openGrid(manager, id, grid, new Date());
      return announcedGrid(manager, await theGrid(manager, id), 'GridCreated');
    });
  }

  rename(id: string, name: string, expectedVersion: number): Promise<Grid> {
    return this.change(id, { name }, expectedVersion, 'GridRenamed');
  }

  update(id: string, details: GridDetails, expectedVersion: number): Promise<Grid> {
    return this.change(id, details, expectedVersion, 'GridUpdated');
  }

  private change(id: string, changes: GridChanges, expectedVersion: number, type: string): Promise<Grid> {
    return this.dataSource.transaction(async (manager) => {
      const where = { cityCode: cityOfId(id), id };
      const row = await manager.findOne(gridTable, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new NotFoundError('网格');
      if (row.version !== expectedVersion) throw new ConflictError('网格', row.version);
      await changeGrid(manager, id, changes);
      return announcedGrid(manager, await theGrid(manager, id), type);
    });
  }
}
