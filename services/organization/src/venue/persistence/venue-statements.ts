import {
  type ChildListReader,
  cityOfId,
  containsPattern,
  countUnderPlaces,
  groupBy,
  idsByCity,
  type PageWindow,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { empty, type Sql as SqlText } from 'sql-template-tag';
import type { VenueRepository } from '../venue.repository.js';
import type { Venue, VenueFilter } from '../venue.js';

/** A venue as the domain knows it, from `e`. */
export const SELECT_VENUES = sql`SELECT e.id, e.division_code AS "divisionCode", e.version, e.kind, e.name, e.address,
  e.contact_phone AS "contactPhone", e.operated_by_id AS "operatedById", e.total_area_m2 AS "totalAreaM2",
  e.public_area_m2 AS "publicAreaM2", e.open_to AS "openTo", e.services, e.functions,
  e.opening_hours AS "openingHours", e.holiday_note AS "holidayNote", e.valid_from AS "validFrom",
  e.valid_to AS "validTo" FROM venue e`;

/** The rows after a page's cursor. The city leads, as in the indexes; it is part of every id. */
export const afterCursor = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(e.city_code, e.division_code, e.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list, and where its page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY e.city_code, e.division_code, e.id LIMIT ${first + 1}`;

const CURRENT = sql`e.valid_to IS NULL`;

/** The conditions that a filter stands for. */
export function venueConditions({ divisionCode, kind, search, service }: VenueFilter): SqlText[] {
  return [
    CURRENT,
    ...(divisionCode == null ? [] : [withinPlace('e', divisionCode)]),
    ...(kind == null ? [] : [sql`e.kind = ${kind}`]),
    ...(search == null ? [] : [sql`e.name_folded LIKE ${containsPattern(search)}`]),
    ...(service == null ? [] : [sql`e.services @> ${JSON.stringify([{ code: service }])}::jsonb`]),
  ];
}

/** Current venues under places, at any depth. */
export const venuesOfDivisions = (database: Sql): VenueRepository['ofDivisions'] => ({
  readPages: (codes, { kind }, window) =>
    rowsUnderPlaces<Venue>(database, codes, {
      alias: 'e',
      select: SELECT_VENUES,
      conditions: [...venueConditions({ kind }), ...afterCursor(window)],
      tail: inOrder(window),
    }),
  countEach: (codes, { kind }) =>
    countUnderPlaces(database, codes, {
      alias: 'e',
      from: sql`venue e`,
      conditions: venueConditions({ kind }),
    }),
});

/** Current venues that organizations operate. */
export const venuesOfOrganizations = (database: Sql): ChildListReader<object, Venue> => ({
  readPages: async (ids, _, window) => {
    const [cursor] = afterCursor(window);
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<Venue & { operatedById: string }>(
        database,
        sql`SELECT own.* FROM unnest(${group}::text[]) AS operator (id)
            CROSS JOIN LATERAL (
              ${SELECT_VENUES} WHERE e.city_code = ${city} AND e.operated_by_id = operator.id AND ${CURRENT}
                ${cursor ? sql`AND ${cursor}` : empty} ${inOrder(window)}
            ) own`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ operatedById }) => operatedById);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT e.operated_by_id AS id, count(*)::integer AS count FROM venue e
            WHERE e.city_code = ${city} AND e.operated_by_id = ANY(${group}) AND ${CURRENT} GROUP BY e.operated_by_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
