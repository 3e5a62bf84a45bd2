import { cityOfId, rowsOf, type Sql, type StatDelta } from '@governance/shared';
import sql from 'sql-template-tag';
import {
  firstDayOf,
  MAX_MEDIATION_COUNTS,
  type MediationCount,
  type MonthOfMediations,
} from '../mediation-count.js';
import type { Venue } from '../venue.js';

/** What was mediated at venues of one city in a year, by month and kind. */
export const mediationsIn = (
  database: Sql,
  city: string,
  venueIds: readonly string[],
  year: number,
): Promise<readonly MediationCount[]> =>
  rowsOf<MediationCount>(
    database,
    sql`SELECT of_venue.* FROM unnest(${[...venueIds]}::text[]) AS venue (id)
        CROSS JOIN LATERAL (
          SELECT c.venue_id AS "venueId", to_char(c.month, 'YYYY-MM') AS month, c.kind, c.count FROM mediation_count c
          WHERE c.city_code = ${city} AND c.venue_id = venue.id
            AND c.month >= make_date(${year}, 1, 1) AND c.month < make_date(${year} + 1, 1, 1)
          ORDER BY c.month, c.kind LIMIT ${MAX_MEDIATION_COUNTS}
        ) of_venue`,
  );

/**
 * Puts the counts of a month in place of what stood there for the same kinds, and answers by how much the figures
 * changed. The venue is locked.
 */
export async function replaceMediations(
  transaction: Sql,
  { id, divisionCode }: Venue,
  { month, counts }: MonthOfMediations,
): Promise<readonly StatDelta[]> {
  const [city, day] = [cityOfId(id), firstDayOf(month)];
  const kinds = counts.map(({ kind }) => kind as string);
  const earlier = await rowsOf<{ kind: string; count: number }>(
    transaction,
    sql`SELECT kind, count FROM mediation_count
        WHERE city_code = ${city} AND venue_id = ${id} AND month = ${day} AND kind = ANY(${kinds})`,
  );
  await rowsOf(
    transaction,
    sql`INSERT INTO mediation_count (city_code, venue_id, month, kind, count)
        SELECT ${city}, ${id}, ${day}::date, kind, count
        FROM unnest(${kinds}::text[], ${counts.map(({ count }) => count)}::integer[]) AS given (kind, count)
        ON CONFLICT ON CONSTRAINT mediation_count_pkey DO UPDATE SET count = excluded.count`,
  );
  const before = new Map(earlier.map(({ kind, count }) => [kind, count]));
  return counts.map(({ kind, count }) => ({
    scope: divisionCode,
    day,
    measure: 'mediation',
    dimension: kind,
    amount: count - (before.get(kind) ?? 0),
  }));
}
