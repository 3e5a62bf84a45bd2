import {
  allOf,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  containsPattern,
  countUnderPlaces,
  foldText,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { ofKind } from '../../reference-kind/persistence/of-kind.js';
import type { NewResidentialQuarter, QuarterChanges } from '../new-residential-quarter.js';
import type { ResidentialQuarter, ResidentialQuarterFilter } from '../residential-quarter.js';
import type { ResidentialQuarterRepository } from '../residential-quarter.repository.js';
import { announcedQuarter } from './announce-quarter.js';
import { residentialQuarterTable } from './residential-quarter.table.js';

const COLUMNS = sql`q.id, q.division_code AS "divisionCode", q.version, q.name, q.kind, q.households,
  q.valid_from AS "validFrom"`;

/** Quarters in PostgreSQL. */
export class SqlResidentialQuarterRepository implements ResidentialQuarterRepository {
  readonly ofDivisions: ChildListReader<null, ResidentialQuarter>;

  constructor(private readonly dataSource: DataSource) {
    this.ofDivisions = {
      readPages: (codes, _, { first, after }) =>
        rowsUnderPlaces<ResidentialQuarter>(dataSource, codes, {
          alias: 'q',
          select: sql`SELECT ${COLUMNS} FROM residential_quarter q`,
          conditions: after ? [sql`(q.division_code, q.id) > (${after[0]}, ${after[1]})`] : [],
          tail: sql`ORDER BY q.division_code, q.id LIMIT ${first + 1}`,
        }),
      countEach: (codes) =>
        countUnderPlaces(dataSource, codes, { alias: 'q', from: sql`residential_quarter q`, conditions: [] }),
    };
  }

  findByIds(ids: readonly string[]): Promise<readonly ResidentialQuarter[]> {
    return readByCity(ids, (city, group) => quartersIn(this.dataSource, city, group));
  }

  findPage(
    filter: ResidentialQuarterFilter,
    { first, after }: PageWindow,
  ): Promise<readonly ResidentialQuarter[]> {
    const conditions = [
      ...conditionsOf(filter),
      ...(after ? [sql`(q.division_code, q.id) > (${after[0]}, ${after[1]})`] : []),
    ];
    return rowsOf<ResidentialQuarter>(
      this.dataSource,
      sql`SELECT ${COLUMNS} FROM residential_quarter q WHERE ${allOf(conditions)}
          ORDER BY q.division_code, q.id LIMIT ${first + 1}`,
    );
  }

  async count(filter: ResidentialQuarterFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM residential_quarter q WHERE ${allOf(conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }

  add(
    { validFrom, ...quarter }: NewResidentialQuarter,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<ResidentialQuarter> {
    const [cityCode, id] = [cityCodeOf(quarter.divisionCode), newEntityId(quarter.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theQuarter(manager, replayOf);
      const row = { ...quarter, cityCode, id, version: 1, nameFolded: foldText(quarter.name) };
      await manager.insert(residentialQuarterTable, { ...row, validFrom: validFrom ?? new Date() });
      return announcedQuarter(manager, await theQuarter(manager, id), 'ResidentialQuarterCreated');
    });
  }

  update(id: string, changes: QuarterChanges, expectedVersion: number): Promise<ResidentialQuarter> {
    return this.dataSource.transaction(async (manager) => {
      const where = { cityCode: cityOfId(id), id };
      const row = await manager.findOne(residentialQuarterTable, {
        where,
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw new NotFoundError('小区');
      if (row.version !== expectedVersion) throw new ConflictError('小区', row.version);
      const folded = changes.name === undefined ? {} : { nameFolded: foldText(changes.name) };
      await manager.update(residentialQuarterTable, where, {
        ...changes,
        ...folded,
        version: row.version + 1,
      });
      return announcedQuarter(manager, await theQuarter(manager, id), 'ResidentialQuarterUpdated');
    });
  }
}

const quartersIn = (database: Sql, city: string, ids: readonly string[]): Promise<ResidentialQuarter[]> =>
  rowsOf<ResidentialQuarter>(
    database,
    sql`SELECT ${COLUMNS} FROM residential_quarter q WHERE q.city_code = ${city} AND q.id = ANY(${[...ids]})`,
  );

async function theQuarter(database: Sql, id: string): Promise<ResidentialQuarter> {
  const [quarter] = await quartersIn(database, cityOfId(id), [id]);
  if (!quarter) throw new NotFoundError('小区');
  return quarter;
}

function conditionsOf({ divisionCode, kind, search }: ResidentialQuarterFilter): SqlText[] {
  return [
    ...(divisionCode == null ? [] : [withinPlace('q', divisionCode)]),
    ...(kind == null ? [] : [ofKind('q', kind)]),
    ...(search == null ? [] : [sql`q.name_folded LIKE ${containsPattern(search)}`]),
  ];
}
