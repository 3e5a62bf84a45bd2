import {
  type Copyable,
  type CopyRequest,
  DomainError,
  isEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DutyItem } from '../duty-item.js';
import { SELECT_DUTIES } from './duty-statements.js';

/** Duties as other subgraphs copy them, removed ones too, in order of id: `{ cities }` limits them to cities. */
export const dutyCopyable = (database: Sql): Copyable => ({
  noun: 'DutyItem',
  page: async ({ after, limit, parameters }: CopyRequest) => {
    if (after !== null && !isEntityId(after))
      throw new DomainError('CURSOR_INVALID', '无效的位置', { field: 'after' });
    const cities = parameters['cities'] ?? [];
    const duties = await rowsOf<DutyItem>(
      database,
      sql`${SELECT_DUTIES} WHERE (d.city_code, d.id) > (${after?.slice(0, 4) ?? ''}, ${after ?? ''})
            AND (cardinality(${cities}::text[]) = 0 OR d.city_code = ANY(${cities}))
          ORDER BY d.city_code, d.id LIMIT ${limit}`,
    );
    const rows = duties.map((duty) => ({ ...duty, cityCode: duty.id.slice(0, 4) }));
    return { rows, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
  },
});
