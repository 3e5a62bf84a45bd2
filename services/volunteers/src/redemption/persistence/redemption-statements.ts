import {
  allOf,
  appendEvents,
  type ChildListReader,
  cityOfId,
  groupBy,
  idsByCity,
  NotFoundError,
  rowsOf,
  type Sql,
  type Viewer,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { Redemption } from '../redemption.js';

const COLUMNS = sql`r.id, r.division_code AS "divisionCode", r.version, r.volunteer_id AS "volunteerId",
  r.item_id AS "itemId", r.station_id AS "stationId", r.quantity, r.points, r.state,
  r.collection_code AS "collectionCode", r.redeemed_at AS "redeemedAt", r.collected_at AS "collectedAt",
  r.cancelled_at AS "cancelledAt"`;

/** A redemption as the domain knows it, from `r`, with its volunteer as `v`. What a viewer asks for adds `ownRedemptions`. */
export const SELECT_REDEMPTIONS = sql`SELECT ${COLUMNS} FROM redemption r
  JOIN volunteer v ON v.city_code = r.city_code AND v.id = r.volunteer_id`;

/** The row rule: one's own, nobody else's. */
export const ownRedemptions = ({ subject }: Viewer): SqlText =>
  subject === null ? sql`FALSE` : sql`v.subject = ${subject}`;

/** The redemptions of each of many volunteers, newest first. */
export const redemptionsOfVolunteers = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<null, Redemption> => ({
  readPages: async (ids, _, { first, after }) => {
    const lists = [...idsByCity(ids)].map(([city, group]) => {
      const older = after ? [sql`r.id < ${after[0]}`] : [];
      const own = [sql`r.city_code = ${city} AND r.volunteer_id = redeemer.id`, ownRedemptions(viewer)];
      return rowsOf<Redemption>(
        database,
        sql`SELECT own.* FROM unnest(${group}::text[]) AS redeemer (id) CROSS JOIN LATERAL (
              ${SELECT_REDEMPTIONS} WHERE ${allOf([...own, ...older])} ORDER BY r.id DESC LIMIT ${first + 1}) own`,
      );
    });
    return groupBy((await Promise.all(lists)).flat(), ({ volunteerId }) => volunteerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT r.volunteer_id AS id, count(*)::integer AS count FROM redemption r
            JOIN volunteer v ON v.city_code = r.city_code AND v.id = r.volunteer_id
            WHERE r.city_code = ${city} AND r.volunteer_id = ANY(${group}) AND ${ownRedemptions(viewer)}
            GROUP BY r.volunteer_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** A redemption that the caller has just written, whoever may see it. */
export async function writtenRedemption(database: Sql, id: string): Promise<Redemption> {
  const [redemption] = await rowsOf<Redemption>(
    database,
    sql`${SELECT_REDEMPTIONS} WHERE r.city_code = ${cityOfId(id)} AND r.id = ${id}`,
  );
  if (!redemption) throw new NotFoundError('兑换');
  return redemption;
}

/** Tells of a redemption, and nothing of who redeemed or by which code it is collected. */
export async function announcedRedemption(
  transaction: Sql,
  redemption: Redemption,
  type: 'PointsRedeemed' | 'RedemptionCollected' | 'RedemptionCancelled',
): Promise<Redemption> {
  const { id, divisionCode, version, itemId, stationId, quantity, state } = redemption;
  await appendEvents(transaction, [
    {
      type,
      entity: 'Redemption',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, itemId, stationId, quantity, state },
    },
  ]);
  return redemption;
}
