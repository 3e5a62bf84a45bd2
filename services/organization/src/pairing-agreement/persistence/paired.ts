import { rowsOf, type Sql, subtreeRange } from '@governance/shared';
import sql from 'sql-template-tag';
import type { PairingCounts } from '../pairing-agreement.js';
import type { PlaceInYear } from '../pairing-agreement.repository.js';

/**
 * How many units and communities of places are paired, in one statement. Read from the rows, not from the statistics: a unit
 * that is paired in two places is one unit, so the numbers of two places cannot be added up. It is one walk along the
 * index by year for each place. A place is read in the cities whose codes lie in its range, so that a province is too.
 */
export async function countPaired(
  database: Sql,
  places: readonly PlaceInYear[],
): Promise<readonly PairingCounts[]> {
  const ranges = places.map(({ divisionCode }) => subtreeRange(divisionCode));
  return rowsOf<PairingCounts>(
    database,
    sql`SELECT paired.* FROM unnest(
          ${ranges.map(({ from }) => from)}::text[], ${ranges.map(({ to }) => to)}::text[],
          ${places.map(({ year }) => year)}::integer[]
        ) WITH ORDINALITY AS place (code_from, code_to, year, at)
        CROSS JOIN LATERAL (
          SELECT count(*)::integer AS agreements, count(DISTINCT a.unit_id)::integer AS units,
            count(DISTINCT a.division_code)::integer AS communities
          FROM pairing_agreement a
          WHERE a.city_code >= left(place.code_from, 4) AND a.city_code <= left(place.code_to, 4)
            AND a.year = place.year AND a.status <> 'TERMINATED'
            AND a.division_code >= place.code_from AND a.division_code < place.code_to
        ) paired ORDER BY place.at`,
  );
}
