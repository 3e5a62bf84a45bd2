import {
  allOf,
  type ChildListReader,
  containsPattern,
  countUnderPlaces,
  type PageWindow,
  readByCity,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { ofKind } from '../../reference-kind/persistence/of-kind.js';
import type { ResidentialQuarter, ResidentialQuarterFilter } from '../residential-quarter.js';
import type { ResidentialQuarterRepository } from '../residential-quarter.repository.js';

const COLUMNS = sql`q.id, q.division_code AS "divisionCode", q.version, q.name, q.kind, q.households`;

/** Quarters in PostgreSQL. */
export class SqlResidentialQuarterRepository implements ResidentialQuarterRepository {
  readonly ofDivisions: ChildListReader<null, ResidentialQuarter>;

  constructor(private readonly database: Sql) {
    this.ofDivisions = {
      readPages: (codes, _, { first, after }) =>
        rowsUnderPlaces<ResidentialQuarter>(database, codes, {
          alias: 'q',
          select: sql`SELECT ${COLUMNS} FROM residential_quarter q`,
          conditions: after ? [sql`(q.division_code, q.id) > (${after[0]}, ${after[1]})`] : [],
          tail: sql`ORDER BY q.division_code, q.id LIMIT ${first + 1}`,
        }),
      countEach: (codes) =>
        countUnderPlaces(database, codes, { alias: 'q', from: sql`residential_quarter q`, conditions: [] }),
    };
  }

  findByIds(ids: readonly string[]): Promise<readonly ResidentialQuarter[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<ResidentialQuarter>(
        this.database,
        sql`SELECT ${COLUMNS} FROM residential_quarter q WHERE q.city_code = ${city} AND q.id = ANY(${group})`,
      ),
    );
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
      this.database,
      sql`SELECT ${COLUMNS} FROM residential_quarter q WHERE ${allOf(conditions)}
          ORDER BY q.division_code, q.id LIMIT ${first + 1}`,
    );
  }

  async count(filter: ResidentialQuarterFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.database,
      sql`SELECT count(*)::integer AS count FROM residential_quarter q WHERE ${allOf(conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }
}

function conditionsOf({ divisionCode, kind, search }: ResidentialQuarterFilter): SqlText[] {
  return [
    ...(divisionCode == null ? [] : [withinPlace('q', divisionCode)]),
    ...(kind == null ? [] : [ofKind('q', kind)]),
    ...(search == null ? [] : [sql`q.name_folded LIKE ${containsPattern(search)}`]),
  ];
}
