import {
  type ChildListReader,
  cityOfId,
  containsPattern,
  countUnderPlaces,
  type PageWindow,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { type ServiceItem, type ServiceItemFilter, ServiceItemLevel } from '../service-item.js';

/** A service item as the domain knows it, from `i`. */
export const SELECT_ITEMS = sql`SELECT i.id, i.division_code AS "divisionCode", i.version, i.code, i.kind, i.name,
  i.description, i.visits_required AS "visitsRequired", i.online, i.agency, i.venue,
  i.department_id AS "departmentId", i.valid_from AS "validFrom", i.valid_to AS "validTo" FROM service_item i`;

/** The rows after a page's cursor. The city leads, as in the indexes; it is part of every id. */
export const afterCursor = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(i.city_code, i.division_code, i.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list, and where its page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY i.city_code, i.division_code, i.id LIMIT ${first + 1}`;

/** The conditions that a filter stands for. */
export function itemConditions(filter: ServiceItemFilter): SqlText[] {
  const { divisionCode, kind, level, online, mostVisits, departmentId, search } = filter;
  return [
    sql`i.valid_to IS NULL`,
    ...(divisionCode == null ? [] : [withinPlace('i', divisionCode)]),
    ...(kind == null ? [] : [sql`i.kind = ${kind}`]),
    ...(level == null ? [] : [onLevel(level)]),
    ...(online == null ? [] : [sql`i.online = ${online}`]),
    ...(mostVisits == null ? [] : [sql`i.visits_required <= ${mostVisits}`]),
    ...(departmentId == null ? [] : [sql`i.department_id = ${departmentId}`]),
    ...(search == null ? [] : [sql`i.name_folded LIKE ${containsPattern(search)}`]),
  ];
}

/** Items of divisions and of those below them. */
export const itemsOfDivisions = (database: Sql): ChildListReader<ServiceItemFilter, ServiceItem> => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<ServiceItem>(database, codes, {
      alias: 'i',
      select: SELECT_ITEMS,
      conditions: [...itemConditions(filter), ...afterCursor(window)],
      tail: inOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 'i',
      from: sql`service_item i`,
      conditions: itemConditions(filter),
    }),
});

/** How many trailing zeros the codes of a level have at least, and at most one block more of the level above. */
const ZEROS: Readonly<Record<ServiceItemLevel, number>> = {
  PROVINCE: 10,
  PREFECTURE: 8,
  COUNTY: 6,
  TOWNSHIP: 3,
  COMMUNITY: 0,
};
const LEVELS = Object.values(ServiceItemLevel);

function onLevel(level: ServiceItemLevel): SqlText {
  const above = LEVELS[LEVELS.indexOf(level) - 1];
  const own = sql`i.division_code LIKE ${`%${'0'.repeat(ZEROS[level])}`}`;
  return above ? sql`${own} AND i.division_code NOT LIKE ${`%${'0'.repeat(ZEROS[above])}`}` : own;
}
