import { DomainError, rowsOf, type Sql, subtreeRange } from '@governance/shared';
import sql from 'sql-template-tag';
import type { PlaceWithChildren, SeriesPlace } from '../request-series.js';
import type { SeriesPlaceRepository } from '../request-series.repository.js';

const MOST_CHILDREN = 1000;

/** Places of a series from the local copy of the divisions. */
export class SqlSeriesPlaceRepository implements SeriesPlaceRepository {
  constructor(private readonly database: Sql) {}

  async getWithChildren(code: string, since: Date, field: string): Promise<PlaceWithChildren> {
    const { from, to } = subtreeRange(code);
    const found = await rowsOf<SeriesPlace>(
      this.database,
      sql`SELECT code, name FROM division_copy
          WHERE code >= ${from} AND code < ${to} AND (code = ${code} OR parent_code = ${code}
            AND (valid_to IS NULL OR valid_to > ${since}))
          ORDER BY code LIMIT ${MOST_CHILDREN + 1}`,
    );
    const place = found.find((it) => it.code === code);
    if (!place)
      throw new DomainError('DIVISION_UNKNOWN', '未知的行政区划代码,请稍后重试', { field, retryable: true });
    return { place, children: found.filter((it) => it.code !== code) };
  }
}
