import { cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { assertWithinCaps, type HourCaps } from '../hour-proof.js';

/** The caps that hold in a city on a day: its own over the national ones. */
export async function capsInForce(database: Sql, cityCode: string, day: string): Promise<HourCaps> {
  const [caps] = await rowsOf<HourCaps>(
    database,
    sql`SELECT hours_per_activity::float8 AS "hoursPerActivity", hours_per_day::float8 AS "hoursPerDay" FROM hour_cap
        WHERE city_code IN (${cityCode}, '0000') AND valid_from <= ${day}::date
        ORDER BY city_code = '0000', valid_from DESC, version DESC LIMIT 1`,
  );
  if (!caps) throw new Error('No caps hold anywhere');
  return caps;
}

/** What counts of a day so far, by volunteer. To be read where nobody else proves hours of them. */
export async function countedOn(
  transaction: Sql,
  cityCode: string,
  volunteerIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ id: string; hours: number }>(
    transaction,
    sql`SELECT volunteer_id AS id, sum(hours)::float8 AS hours FROM hour_record
        WHERE city_code = ${cityCode} AND volunteer_id = ANY(${[...volunteerIds]}) AND served_on = ${day}::date
          AND state = 'CONFIRMED' GROUP BY volunteer_id`,
  );
  return new Map(rows.map(({ id, hours }) => [id, hours]));
}

/** Throws when hours are more than counts. The volunteer is held, so nobody proves hours of theirs meanwhile. */
export async function assertHoursCount(
  transaction: Sql,
  record: { readonly volunteerId: string; readonly servedOn: string; readonly hours: number | string },
): Promise<void> {
  const { volunteerId, servedOn, hours } = record;
  const city = cityOfId(volunteerId);
  const already = (await countedOn(transaction, city, [volunteerId], servedOn)).get(volunteerId) ?? 0;
  assertWithinCaps(Number(hours), already, await capsInForce(transaction, city, servedOn));
}
