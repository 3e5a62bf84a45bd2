import {
  allOf,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { EvaluationScheme, SchemeContent } from '../evaluation-scheme.js';
import type {
  EvaluationSchemeRepository,
  SchemeSelection,
  SoundScheme,
} from '../evaluation-scheme.repository.js';
import { announcedScheme } from './announce-evaluation-scheme.js';
import {
  afterCursor,
  inOrder,
  schemeConditions,
  SELECT_SCHEMES,
  SELECT_VERSIONS,
  visibleTo,
} from './evaluation-scheme-statements.js';
import { evaluationSchemeTable, evaluationSchemeVersionTable } from './evaluation-scheme.table.js';
import { insertVersion } from './insert-version.js';

/** Schemes of evaluation in PostgreSQL. */
export class SqlEvaluationSchemeRepository implements EvaluationSchemeRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly EvaluationScheme[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<EvaluationScheme>(
        this.dataSource,
        sql`${SELECT_SCHEMES} WHERE s.city_code = ${city} AND s.id = ANY(${group}) AND ${visibleTo(viewer)}`,
      ),
    );
  }

  async findVersion(id: string, version: number, viewer: Viewer): Promise<EvaluationScheme | null> {
    const [scheme] = await rowsOf<EvaluationScheme>(
      this.dataSource,
      sql`${SELECT_VERSIONS} WHERE s.city_code = ${cityOfId(id)} AND s.id = ${id} AND v.number = ${version}
            AND ${visibleTo(viewer)}`,
    );
    return scheme ?? null;
  }

  findPage({ filter, viewer }: SchemeSelection, window: PageWindow): Promise<readonly EvaluationScheme[]> {
    const conditions = [visibleTo(viewer), ...schemeConditions(filter), ...afterCursor(window)];
    return rowsOf<EvaluationScheme>(
      this.dataSource,
      sql`${SELECT_SCHEMES} WHERE ${allOf(conditions)} ${inOrder(window)}`,
    );
  }

  async count({ filter, viewer }: SchemeSelection): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM evaluation_scheme s
          JOIN evaluation_scheme_version v ON v.city_code = s.city_code AND v.scheme_id = s.id
            AND v.number = coalesce(s.published_number, s.newest_number)
          WHERE ${allOf([visibleTo(viewer), ...schemeConditions(filter)])}`,
    );
    return row?.count ?? 0;
  }

  add(
    { divisionCode, ...content }: SoundScheme,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<EvaluationScheme> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theVersion(manager, replayOf, 1);
      await check(new SqlSurroundings(manager, this.divisions));
      const scheme = { cityCode, id, divisionCode, version: 1, newestNumber: 1, publishedNumber: null };
      await manager.insert(evaluationSchemeTable, scheme);
      await insertVersion(manager, { cityCode, schemeId: id, number: 1 }, content);
      const made = await theVersion(manager, id, 1);
      return announcedScheme(manager, made, { type: 'EvaluationSchemeCreated', change: 1 });
    });
  }

  revise(
    id: string,
    content: SchemeContent,
    expectedVersion: number,
    check: CheckAround,
  ): Promise<EvaluationScheme> {
    const where = { cityCode: cityOfId(id), id };
    return this.dataSource.transaction(async (manager) => {
      const { version, newestNumber } = await heldScheme(manager, id, expectedVersion);
      await check(new SqlSurroundings(manager, this.divisions));
      const [change, number] = [version + 1, newestNumber + 1];
      await insertVersion(manager, { cityCode: where.cityCode, schemeId: id, number }, content);
      await manager.update(evaluationSchemeTable, where, { version: change, newestNumber: number });
      const revised = await theVersion(manager, id, number);
      return announcedScheme(manager, revised, { type: 'EvaluationSchemeRevised', change });
    });
  }

  publish(id: string, expectedVersion: number): Promise<EvaluationScheme> {
    const where = { cityCode: cityOfId(id), id };
    return this.dataSource.transaction(async (manager) => {
      const { version, newestNumber, publishedNumber } = await heldScheme(manager, id, expectedVersion);
      if (publishedNumber === newestNumber)
        throw new DomainError('ACTION_NOT_AVAILABLE', '该版本已发布', { field: 'id', status: 'PUBLISHED' });
      const change = version + 1;
      const published = { cityCode: where.cityCode, schemeId: id, number: newestNumber };
      await manager.update(evaluationSchemeVersionTable, published, { publishedAt: new Date() });
      await manager.update(evaluationSchemeTable, where, { version: change, publishedNumber: newestNumber });
      const scheme = await theVersion(manager, id, newestNumber);
      return announcedScheme(manager, scheme, { type: 'EvaluationSchemePublished', change });
    });
  }
}

/** Locks the scheme until the commit. Throws `CONFLICT` unless its newest version is the expected one. */
async function heldScheme(manager: EntityManager, id: string, expectedVersion: number) {
  const where = { cityCode: cityOfId(id), id };
  const scheme = await manager.findOne(evaluationSchemeTable, { where, lock: { mode: 'pessimistic_write' } });
  if (!scheme) throw new NotFoundError('考核方案');
  if (scheme.newestNumber !== expectedVersion) throw new ConflictError('考核方案', scheme.newestNumber);
  return scheme;
}

async function theVersion(manager: EntityManager, id: string, version: number): Promise<EvaluationScheme> {
  const [scheme] = await rowsOf<EvaluationScheme>(
    manager,
    sql`${SELECT_VERSIONS} WHERE s.city_code = ${cityOfId(id)} AND s.id = ${id} AND v.number = ${version}`,
  );
  if (!scheme) throw new NotFoundError('考核方案');
  return scheme;
}
