import {
  type Copyable,
  type CopyRequest,
  DomainError,
  type DivisionRow,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { fullNameOf } from '../division.js';

/** Divisions as the other subgraphs copy them: `{ cities }` limits them to cities and the provinces above. */
export const divisionCopyable = (database: Sql): Copyable => ({
  noun: 'Division',
  page: async ({ after, limit, parameters }: CopyRequest) => {
    if (after !== null && !/^\d{12}$/.test(after))
      throw new DomainError('CURSOR_INVALID', '无效的位置', { field: 'after' });
    const cities = parameters['cities'] ?? [];
    const rows = await rowsOf<Omit<DivisionRow, 'fullName'> & { ancestorNames: string[] }>(
      database,
      sql`SELECT DISTINCT ON (d.code) d.code, d.city_code AS "cityCode", v.name, v.level, v.parent_code AS "parentCode",
            v.valid_from AS "validFrom", v.valid_to AS "validTo", d.version,
            ARRAY(
              SELECT above.name FROM unnest(v.path) WITH ORDINALITY AS step (code, depth)
              CROSS JOIN LATERAL (
                SELECT a.name FROM division_version a WHERE a.code = step.code ORDER BY a.valid_from DESC LIMIT 1
              ) above ORDER BY step.depth
            ) AS "ancestorNames"
          FROM division d JOIN division_version v USING (code)
          WHERE d.code > ${after ?? ''} AND (cardinality(${cities}::text[]) = 0 OR d.city_code = ANY(${cities}))
          ORDER BY d.code, v.valid_from DESC LIMIT ${limit}`,
    );
    return {
      rows: rows.map(({ ancestorNames, ...row }) => ({
        ...row,
        fullName: fullNameOf(
          row,
          ancestorNames.map((name) => ({ name })),
        ),
      })),
      next: rows.length < limit ? null : (rows.at(-1)?.code ?? null),
    };
  },
});
