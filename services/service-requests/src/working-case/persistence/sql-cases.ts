import {
  allOf,
  type ChildListReader,
  cityCodeOf,
  claimKey,
  countUnderPlaces,
  DivisionCopyDirectory,
  type IdempotentRequest,
  isEntityId,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  rowsUnderPlaces,
  type Viewer,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { CaseStep, WorkingCase } from '../case-moves.js';
import type { CaseChange, CaseRepository, CaseSelection, NewCase } from '../case.repository.js';
import { type CaseNoun, changeCase, openCase, storedCase } from './case-noun.js';

/** The cases of one noun in PostgreSQL. */
export class SqlCases<TCase extends WorkingCase, TFilter> implements CaseRepository<TCase, TFilter> {
  constructor(
    protected readonly dataSource: DataSource,
    private readonly noun: CaseNoun<TCase, TFilter>,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly TCase[]> {
    const { select, visibleTo } = this.noun;
    return readByCity(ids, (city, group) =>
      rowsOf<TCase>(
        this.dataSource,
        sql`${select} WHERE c.city_code = ${city} AND c.id = ANY(${group}) AND ${visibleTo(viewer)}`,
      ),
    );
  }

  findPage({ viewer, filter }: CaseSelection<TFilter>, window: PageWindow): Promise<readonly TCase[]> {
    const { select, visibleTo, conditions } = this.noun;
    const all = [visibleTo(viewer), ...conditions(filter), ...afterCursor(window)];
    return rowsOf<TCase>(this.dataSource, sql`${select} WHERE ${allOf(all)} ${inOrder(window)}`);
  }

  async count({ viewer, filter }: CaseSelection<TFilter>): Promise<number> {
    const { from, visibleTo, conditions } = this.noun;
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM ${from} WHERE ${allOf([visibleTo(viewer), ...conditions(filter)])}`,
    );
    return row?.count ?? 0;
  }

  ofDivisions(viewer: Viewer): ChildListReader<TFilter, TCase> {
    const { select, from, visibleTo, conditions } = this.noun;
    const all = (filter: TFilter) => [visibleTo(viewer), ...conditions(filter)];
    return {
      readPages: (codes, filter, window) =>
        rowsUnderPlaces<TCase>(this.dataSource, codes, {
          alias: 'c',
          select,
          conditions: [...all(filter), ...afterCursor(window)],
          tail: inOrder(window),
        }),
      countEach: (codes, filter) =>
        countUnderPlaces(this.dataSource, codes, { alias: 'c', from, conditions: all(filter) }),
    };
  }

  open(
    row: NewCase<TCase>,
    step: CaseStep<TCase['status']>,
    key: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<TCase> {
    return this.dataSource.transaction(async (manager) => {
      const { divisionCode } = row as { readonly divisionCode: string };
      const id = newEntityId(divisionCode);
      const { replayOf } = await claimKey(manager, { cityCode: cityCodeOf(divisionCode), ...key }, id);
      if (replayOf !== null) return storedCase(manager, this.noun, replayOf);
      await new DivisionCopyDirectory(manager).requireDivision(manager, divisionCode, 'divisionCode');
      return this.opened(manager, { ...row, divisionCode, id }, step);
    });
  }

  async change(id: string, viewer: Viewer, plan: (held: TCase) => CaseChange<TCase>): Promise<TCase> {
    if (!isEntityId(id)) throw new NotFoundError(this.noun.what);
    return this.dataSource.transaction((manager) => changeCase(manager, this.noun, { id, viewer }, plan));
  }

  /** Stores a case whose key was claimed and whose place is known. */
  protected opened(
    manager: EntityManager,
    row: NewCase<TCase> & { readonly divisionCode: string; readonly id: string },
    step: CaseStep<TCase['status']>,
  ): Promise<TCase> {
    return openCase(manager, this.noun, row, step);
  }
}

/** What comes after the cursor of a page. */
export const afterCursor = ({ after }: PageWindow): readonly SqlText[] =>
  after ? [sql`(c.opened_at, c.id) < (${after[0]}::timestamptz, ${after[1]})`] : [];

/** The newest first, and where the page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY c.opened_at DESC, c.id DESC LIMIT ${first + 1}`;
