import {
  allOf,
  type ChildListReader,
  cityOfId,
  countUnderPlaces,
  groupBy,
  idsByCity,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { raw, type Sql as SqlText } from 'sql-template-tag';
import type { PlaceFilter } from '../directory.repository.js';
import type { DirectoryTable } from './directory-table.js';

/** Column by which things hang on another one. */
type ParentColumn = 'grid_id' | 'parent_id' | 'road_segment_id';

/** Reads the things of one noun, each list in one statement for each city, whatever its length. */
export class DirectoryReads<TEntry extends object, TFilter extends PlaceFilter> {
  readonly ofDivisions: ChildListReader<TFilter, TEntry>;

  constructor(
    private readonly database: Sql,
    private readonly noun: DirectoryTable<TFilter>,
  ) {
    this.ofDivisions = {
      readPages: (codes, filter, window) =>
        rowsUnderPlaces<TEntry>(database, codes, {
          alias: 'e',
          select: noun.select,
          conditions: [...noun.conditionsOf(filter), ...this.after(window)],
          tail: this.tail(window),
        }),
      countEach: (codes, filter) =>
        countUnderPlaces(database, codes, {
          alias: 'e',
          from: sql`${this.from} e`,
          conditions: noun.conditionsOf(filter),
        }),
    };
  }

  findByIds(ids: readonly string[]): Promise<readonly TEntry[]> {
    return readByCity(ids, (city, group) => this.inCity(this.database, city, group));
  }

  findPage(filter: TFilter, window: PageWindow): Promise<readonly TEntry[]> {
    const conditions = [...this.conditionsOf(filter), ...this.after(window)];
    return rowsOf<TEntry>(
      this.database,
      sql`${this.noun.select} WHERE ${allOf(conditions)} ${this.tail(window)}`,
    );
  }

  async count(filter: TFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.database,
      sql`SELECT count(*)::integer AS count FROM ${this.from} e WHERE ${allOf(this.conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }

  /** Those that hang on each of many things. */
  under(column: ParentColumn): ChildListReader<TFilter, TEntry> {
    const parentOf = sql`e.${raw(column)}`;
    return {
      readPages: async (ids, filter, window) => {
        const conditions = [...this.noun.conditionsOf(filter), ...this.after(window)];
        const lists = [...idsByCity(ids)].map(([city, group]) =>
          rowsOf<TEntry & { ownerId: string }>(
            this.database,
            sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
                CROSS JOIN LATERAL (
                  ${this.noun.select} WHERE e.city_code = ${city} AND ${parentOf} = owner.id
                    AND ${allOf(conditions)} ${this.tail(window)}
                ) row`,
          ),
        );
        return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
      },
      countEach: async (ids, filter) => {
        const counts = [...idsByCity(ids)].map(([city, group]) =>
          rowsOf<{ id: string; count: number }>(
            this.database,
            sql`SELECT ${parentOf} AS id, count(*)::integer AS count FROM ${this.from} e
                WHERE e.city_code = ${city} AND ${parentOf} = ANY(${group})
                  AND ${allOf(this.noun.conditionsOf(filter))} GROUP BY ${parentOf}`,
          ),
        );
        return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
      },
    };
  }

  /** One that must be there. Throws `NOT_FOUND`. */
  async get(database: Sql, id: string): Promise<TEntry> {
    const [entry] = await this.inCity(database, cityOfId(id), [id]);
    if (!entry) throw new NotFoundError(this.noun.title);
    return entry;
  }

  private get from(): SqlText {
    return raw(this.noun.table);
  }

  private inCity(database: Sql, city: string, ids: readonly string[]): Promise<readonly TEntry[]> {
    return rowsOf<TEntry>(
      database,
      sql`${this.noun.select} WHERE e.city_code = ${city} AND e.id = ANY(${[...ids]})`,
    );
  }

  private conditionsOf(filter: TFilter): readonly SqlText[] {
    const { divisionCode } = filter;
    return [
      ...(divisionCode == null ? [] : [withinPlace('e', divisionCode)]),
      ...this.noun.conditionsOf(filter),
    ];
  }

  private after({ after }: PageWindow): readonly SqlText[] {
    return after ? [this.noun.order.after(after)] : [];
  }

  private tail({ first }: PageWindow): SqlText {
    return sql`ORDER BY ${this.noun.order.by} LIMIT ${first + 1}`;
  }
}
