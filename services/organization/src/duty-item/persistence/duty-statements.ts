import {
  allOf,
  cityCodeOf,
  cityOfId,
  containsPattern,
  groupBy,
  idsByCity,
  type PageWindow,
  rowsOf,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { type DutiesAt, type DutyItem, DutyStatus } from '../duty-item.js';
import type { DutyItemRepository, DutySelection } from '../duty-item.repository.js';
import { placesAbove } from './places-above.js';

/** A duty as the domain knows it. */
export const SELECT_DUTIES = sql`SELECT d.id, d.division_code AS "divisionCode", d.version, d.level, d.kind, d.title,
  d.legal_basis AS "legalBasis", d.responsible_organization_id AS "responsibleOrganizationId",
  d.organization_id AS "organizationId", d.decided_on::text AS "decidedOn", d.valid_from::text AS "validFrom",
  d.valid_to::text AS "validTo", d.removed_on::text AS "removedOn", d.removal_reason AS "removalReason",
  d.lacked_legal_basis AS "lackedLegalBasis" FROM duty_item d`;

/** Duties of one city by their ids. */
export const dutiesIn = (database: Sql, city: string, ids: readonly string[]): Promise<readonly DutyItem[]> =>
  rowsOf<DutyItem>(database, sql`${SELECT_DUTIES} WHERE d.city_code = ${city} AND d.id = ANY(${[...ids]})`);

/** The rows after a page's cursor. The city leads, as in the index; it is part of every id. */
export const afterCursor = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(d.city_code, d.division_code, d.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list, and where its page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY d.city_code, d.division_code, d.id LIMIT ${first + 1}`;

/** The conditions that a filter stands for. */
export function dutyConditions({ filter, today }: DutySelection): SqlText[] {
  const { divisionCode, level, kind, status, search } = filter;
  return [
    ...(divisionCode == null ? [] : [withinPlace('d', divisionCode)]),
    ...(level == null ? [] : [sql`d.level = ${level}`]),
    ...(kind == null ? [] : [sql`d.kind = ${kind}`]),
    ...(status == null ? [] : [hasStatus(status, today)]),
    ...(search == null ? [] : [sql`d.title_folded LIKE ${containsPattern(search)}`]),
  ];
}

function hasStatus(status: DutyStatus, day: string): SqlText {
  if (status === DutyStatus.REMOVED) return sql`d.removed_on <= ${day}::date`;
  const isLeft = sql`(d.removed_on IS NULL OR d.removed_on > ${day}::date)`;
  return status === DutyStatus.EXPIRED
    ? sql`${isLeft} AND d.valid_to <= ${day}::date`
    : sql`${isLeft} AND (d.valid_to IS NULL OR d.valid_to > ${day}::date)`;
}

const holdsOn = (day: string): SqlText =>
  sql`d.valid_from <= ${day}::date AND ${hasStatus(DutyStatus.IN_FORCE, day)}`;

const conditionsAt = ({ level, kind, day }: DutiesAt): SqlText[] => [
  holdsOn(day),
  // A duty of one organization is nobody else's.
  sql`d.organization_id IS NULL`,
  ...(level === null ? [] : [sql`d.level = ${level}`]),
  ...(kind === null ? [] : [sql`d.kind = ${kind}`]),
];

/** Places of one city with all places above them. The list of a province stands in a shard of its own. */
const onListsOf = (city: string, codes: readonly string[]) => ({
  places: sql`unnest(${[...codes]}::text[], ${codes.map((code) => placesAbove(code).join())}::text[]) AS place (code, above)`,
  condition: sql`d.city_code IN (${city}, ${`${city.slice(0, 2)}00`})
    AND d.division_code = ANY(string_to_array(place.above, ','))`,
});

/** Duties that hold at places: one statement for each city among them. */
export const dutiesOfDivisions = (database: Sql): DutyItemRepository['ofDivisions'] => ({
  readPages: async (codes, at, window) => {
    const lists = [...groupBy(codes, cityCodeOf)].map(([city, group]) => {
      const { places, condition } = onListsOf(city, group);
      const conditions = [condition, ...conditionsAt(at), ...afterCursor(window)];
      return rowsOf<DutyItem & { placeCode: string }>(
        database,
        sql`SELECT place.code AS "placeCode", duty.* FROM ${places}
            CROSS JOIN LATERAL (${SELECT_DUTIES} WHERE ${allOf(conditions)} ${inOrder(window)}) duty`,
      );
    });
    return groupBy((await Promise.all(lists)).flat(), ({ placeCode }) => placeCode);
  },
  countEach: async (codes, at) => {
    const counts = [...groupBy(codes, cityCodeOf)].map(([city, group]) => {
      const { places, condition } = onListsOf(city, group);
      return rowsOf<{ code: string; count: number }>(
        database,
        sql`SELECT place.code, count(*)::integer AS count FROM ${places}
            JOIN duty_item d ON ${allOf([condition, ...conditionsAt(at)])} GROUP BY place.code`,
      );
    });
    return new Map((await Promise.all(counts)).flat().map(({ code, count }) => [code, count]));
  },
});

/** Duties of organizations themselves: one statement for each city among them. */
export const dutiesOfOrganizations = (database: Sql): DutyItemRepository['ofOrganizations'] => ({
  readPages: async (ids, { day }, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<DutyItem>(
        database,
        sql`SELECT duty.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_DUTIES} WHERE ${allOf([
                sql`d.city_code = ${city} AND d.organization_id = owner.id`,
                holdsOn(day),
                ...afterCursor(window),
              ])} ${inOrder(window)}
            ) duty`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ organizationId }) => organizationId ?? '');
  },
  countEach: async (ids, { day }) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT d.organization_id AS id, count(*)::integer AS count FROM duty_item d
            WHERE d.city_code = ${city} AND d.organization_id = ANY(${group}) AND ${holdsOn(day)}
            GROUP BY d.organization_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
