import {
  allOf,
  type ChildListReader,
  cityOfId,
  countUnderPlaces,
  groupBy,
  idsByCity,
  type PageWindow,
  readByCity,
  rowsOf,
  rowsUnderPlaces,
  type Viewer,
  visibleRows,
  type WorkingRows,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { WorkingReader, WorkingSelection } from '../working-reader.js';

/** Where the rows of one working noun are. The table is called `w` everywhere. */
export interface WorkingTable<TFilter> {
  /** What a row is made of, without SELECT. */
  readonly columns: SqlText;
  /** The table, `AS w`. */
  readonly from: SqlText;
  readonly rows: WorkingRows;
  /** The column of the organization whose rows they are. */
  readonly organization: SqlText;
  /** What a filter stands for. */
  readonly conditions: (filter: TFilter) => readonly SqlText[];
}

/** Reads rows of a working noun, never without the row rule. */
export class SqlWorkingReader<TRow, TFilter> implements WorkingReader<TRow, TFilter> {
  private readonly select: SqlText;

  constructor(
    protected readonly dataSource: DataSource,
    private readonly table: WorkingTable<TFilter>,
  ) {
    this.select = sql`SELECT ${table.columns} FROM ${table.from}`;
  }

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly TRow[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<TRow>(
        this.dataSource,
        sql`${this.select} WHERE w.city_code = ${city} AND w.id = ANY(${group}) AND ${this.visibleTo(viewer)}`,
      ),
    );
  }

  findPage({ viewer, filter }: WorkingSelection<TFilter>, window: PageWindow): Promise<readonly TRow[]> {
    const conditions = [...this.seen(viewer, filter), ...afterCursor(window)];
    return rowsOf<TRow>(this.dataSource, sql`${this.select} WHERE ${allOf(conditions)} ${inOrder(window)}`);
  }

  async count({ viewer, filter }: WorkingSelection<TFilter>): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM ${this.table.from} WHERE ${allOf(this.seen(viewer, filter))}`,
    );
    return row?.count ?? 0;
  }

  ofDivisions(viewer: Viewer): ChildListReader<TFilter, TRow> {
    return {
      readPages: (codes, filter, window) =>
        rowsUnderPlaces<TRow>(this.dataSource, codes, {
          alias: 'w',
          select: this.select,
          conditions: [...this.seen(viewer, filter), ...afterCursor(window)],
          tail: inOrder(window),
        }),
      countEach: (codes, filter) =>
        countUnderPlaces(this.dataSource, codes, {
          alias: 'w',
          from: this.table.from,
          conditions: this.seen(viewer, filter),
        }),
    };
  }

  ofOrganizations(viewer: Viewer): ChildListReader<TFilter, TRow> {
    const { organization, from } = this.table;
    return {
      readPages: async (ids, filter, window) => {
        const conditions = [...this.seen(viewer, filter), ...afterCursor(window)];
        const lists = [...idsByCity(ids)].map(([city, group]) =>
          rowsOf<TRow & { ownerId: string }>(
            this.dataSource,
            sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
                CROSS JOIN LATERAL (
                  ${this.select} WHERE w.city_code = ${city} AND ${organization} = owner.id AND ${allOf(conditions)}
                  ${inOrder(window)}
                ) row`,
          ),
        );
        return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
      },
      countEach: async (ids, filter) => {
        const counts = [...idsByCity(ids)].map(([city, group]) =>
          rowsOf<{ id: string; count: number }>(
            this.dataSource,
            sql`SELECT ${organization} AS id, count(*)::integer AS count FROM ${from}
                WHERE w.city_code = ${city} AND ${organization} = ANY(${group})
                  AND ${allOf(this.seen(viewer, filter))} GROUP BY 1`,
          ),
        );
        return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
      },
    };
  }

  /** The row rule, for statements of the noun's own. */
  protected visibleTo(viewer: Viewer): SqlText {
    return visibleRows(viewer, this.table.rows);
  }

  private seen(viewer: Viewer, filter: TFilter): readonly SqlText[] {
    return [this.visibleTo(viewer), ...withinReach(viewer), ...this.table.conditions(filter)];
  }
}

/** Whoever governs no place sees rows of one organization alone, in its city. Adds nothing to the row rule but an index. */
function withinReach({ jurisdictions, organization }: Viewer): readonly SqlText[] {
  if (jurisdictions.length > 0 || organization === null) return [];
  return [sql`w.city_code = ${cityOfId(organization)}`];
}

/** The rows after a page's cursor. The city leads, as in the index; it is part of every id. */
function afterCursor({ after }: PageWindow): readonly SqlText[] {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(w.city_code, w.division_code, w.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
}

const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY w.city_code, w.division_code, w.id LIMIT ${first + 1}`;
