import {
  allOf,
  type ChildListReader,
  cityOfId,
  countUnderPlaces,
  groupBy,
  idsByCity,
  NotFoundError,
  type PageWindow,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { ExchangeStation, ExchangeStationFilter, RewardItem } from '../exchange-station.js';

/** A station as the domain knows it, from `s`. */
export const SELECT_STATIONS = sql`SELECT s.id, s.division_code AS "divisionCode", s.version, s.name,
  s.opening_hours AS "openingHours", s.operated_by_id AS "operatedById", s.opened_at AS "openedAt",
  s.closed_at AS "closedAt" FROM exchange_station s`;

/** An item as the domain knows it, from `i`. */
export const SELECT_ITEMS = sql`SELECT i.id, i.station_id AS "stationId", i.version, i.name, i.points, i.stock,
  i.offered FROM reward_item i`;

/** The conditions that a filter stands for. */
export const stationConditions = ({ divisionCode }: ExchangeStationFilter): SqlText[] => [
  sql`s.closed_at IS NULL`,
  ...(divisionCode == null ? [] : [withinPlace('s', divisionCode)]),
];

/** The rows after a page's cursor. The city leads, as in the index; it is part of every id. */
export const afterStation = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(s.city_code, s.division_code, s.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list of stations, and where its page ends. */
export const inStationOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY s.city_code, s.division_code, s.id LIMIT ${first + 1}`;

/** Open stations in places, at any depth. */
export const stationsOfDivisions = (database: Sql): ChildListReader<null, ExchangeStation> => ({
  readPages: (codes, _, window) =>
    rowsUnderPlaces<ExchangeStation>(database, codes, {
      alias: 's',
      select: SELECT_STATIONS,
      conditions: [...stationConditions({}), ...afterStation(window)],
      tail: inStationOrder(window),
    }),
  countEach: (codes) =>
    countUnderPlaces(database, codes, {
      alias: 's',
      from: sql`exchange_station s`,
      conditions: stationConditions({}),
    }),
});

/** What each of many stations offers. */
export const itemsOfStations = (database: Sql): ChildListReader<null, RewardItem> => ({
  readPages: async (ids, _, { first, after }) => {
    const lists = [...idsByCity(ids)].map(([city, group]) => {
      const conditions = [
        sql`i.city_code = ${city} AND i.station_id = station.id AND i.offered`,
        ...(after ? [sql`i.id > ${after[0]}`] : []),
      ];
      return rowsOf<RewardItem>(
        database,
        sql`SELECT own.* FROM unnest(${group}::text[]) AS station (id)
            CROSS JOIN LATERAL (${SELECT_ITEMS} WHERE ${allOf(conditions)} ORDER BY i.id LIMIT ${first + 1}) own`,
      );
    });
    return groupBy((await Promise.all(lists)).flat(), ({ stationId }) => stationId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT i.station_id AS id, count(*)::integer AS count FROM reward_item i
            WHERE i.city_code = ${city} AND i.station_id = ANY(${group}) AND i.offered GROUP BY i.station_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** The station with this id. Throws `NOT_FOUND`. */
export async function theStation(database: Sql, id: string): Promise<ExchangeStation> {
  const [station] = await rowsOf<ExchangeStation>(
    database,
    sql`${SELECT_STATIONS} WHERE s.city_code = ${cityOfId(id)} AND s.id = ${id}`,
  );
  if (!station) throw new NotFoundError('兑换站');
  return station;
}

/** The item with this id. Throws `NOT_FOUND`. */
export async function theItem(database: Sql, id: string): Promise<RewardItem> {
  const [item] = await rowsOf<RewardItem>(
    database,
    sql`${SELECT_ITEMS} WHERE i.city_code = ${cityOfId(id)} AND i.id = ${id}`,
  );
  if (!item) throw new NotFoundError('兑换物品', 'itemId');
  return item;
}
