import { containsPattern, withinPlace } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { ItemFilter } from '../item-filter.js';

/** What a filter of needs, resources or projects stands for. */
export const itemConditions = <TStatus extends string>({
  divisionCode,
  categoryCode,
  status,
  search,
}: ItemFilter<TStatus>): readonly SqlText[] => [
  ...(divisionCode == null ? [] : [withinPlace('w', divisionCode)]),
  ...(categoryCode == null
    ? []
    : [sql`(w.category_code = ${categoryCode} OR w.category_root = ${categoryCode})`]),
  ...(status == null ? [] : [sql`w.status = ANY(${[...status]})`]),
  ...(search == null ? [] : [sql`w.title_folded LIKE ${containsPattern(search)}`]),
];
