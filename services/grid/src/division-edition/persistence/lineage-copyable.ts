import {
  type Copyable,
  type CopyRequest,
  DIVISION_LINEAGE,
  type DivisionMove,
  DomainError,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';

/** `2024-06-30/1/530112003001`: the key of a move. */
const POSITION = /^(\d{4}-\d{2}-\d{2})\/(\d{1,9})\/(\d{12})$/;

/** Which code took over from which, as the other subgraphs copy it, an edition after the other; `{ cities }` limits it. */
export const lineageCopyable = (database: Sql): Copyable => ({
  noun: DIVISION_LINEAGE,
  page: async ({ after, limit, parameters }: CopyRequest) => {
    const position = POSITION.exec(after ?? '0000-00-00/0/000000000000');
    if (!position) throw new DomainError('CURSOR_INVALID', '无效的位置', { field: 'after' });
    const [, edition = '', version = '', fromCode = ''] = position;
    const cities = parameters['cities'] ?? [];
    const rows = await rowsOf<DivisionMove>(
      database,
      sql`SELECT edition, version, from_code AS "fromCode", to_code AS "toCode", city_code AS "cityCode", merged,
            moves_in_city AS "movesInCity"
          FROM division_lineage
          WHERE (edition, version, from_code) > (${edition}, ${Number(version)}::integer, ${fromCode})
            AND (cardinality(${cities}::text[]) = 0 OR city_code = ANY(${cities}))
          ORDER BY edition, version, from_code LIMIT ${limit}`,
    );
    const last = rows.at(-1);
    return {
      rows,
      next: rows.length < limit || !last ? null : `${last.edition}/${String(last.version)}/${last.fromCode}`,
    };
  },
});
