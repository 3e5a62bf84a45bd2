import {
  type Copyable,
  type CopyRequest,
  DomainError,
  isEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';

/** A quarter as the other subgraphs copy it: what the events of ResidentialQuarter say, with id and version. */
interface QuarterCopyRow {
  readonly id: string;
  readonly cityCode: string;
  readonly version: number;
  readonly divisionCode: string;
  readonly name: string;
  readonly kind: string;
  readonly households: number;
  readonly validFrom: Date;
}

/** Quarters in order of id: `{ cities }` limits them to cities. */
export const quarterCopyable = (database: Sql): Copyable => ({
  noun: 'ResidentialQuarter',
  page: async ({ after, limit, parameters }: CopyRequest) => {
    if (after !== null && !isEntityId(after))
      throw new DomainError('CURSOR_INVALID', '无效的位置', { field: 'after' });
    const cities = parameters['cities'] ?? [];
    const rows = await rowsOf<QuarterCopyRow>(
      database,
      sql`SELECT id, city_code AS "cityCode", version, division_code AS "divisionCode", name, kind, households,
            valid_from AS "validFrom"
          FROM residential_quarter
          WHERE (city_code, id) > (${after?.slice(0, 4) ?? ''}, ${after ?? ''})
            AND (cardinality(${cities}::text[]) = 0 OR city_code = ANY(${cities}))
          ORDER BY city_code, id LIMIT ${limit}`,
    );
    return { rows, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
  },
});
