import { cityCodeOf, groupBy, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type DutyAtPlace, type DutyDirectory, MAX_DUTIES_OF_CARD } from '../duty-item-copy.js';

/** Answers from the local copy, so that no request waits for another subgraph. */
export class DutyCopyDirectory implements DutyDirectory {
  constructor(private readonly database: Sql) {}

  async findInForce(codes: readonly string[], day: string): Promise<readonly DutyAtPlace[]> {
    const lists = [...groupBy(codes, cityCodeOf)].map(([city, places]) =>
      rowsOf<DutyAtPlace>(
        this.database,
        sql`SELECT place.code AS "placeCode", duty.title FROM unnest(${[...places]}::text[]) AS place (code)
            CROSS JOIN LATERAL (
              SELECT path FROM division_version WHERE code = place.code ORDER BY valid_from DESC LIMIT 1
            ) above
            CROSS JOIN LATERAL (
              SELECT d.title FROM duty_item_copy d
              WHERE d.city_code = ANY(${citiesAbove(city)}) AND d.division_code = ANY(above.path || place.code)
                AND d.organization_id IS NULL AND d.kind <> 'NEGATIVE'
                AND d.valid_from <= ${day}::date AND (d.valid_to IS NULL OR d.valid_to > ${day}::date)
                AND (d.removed_on IS NULL OR d.removed_on > ${day}::date)
              ORDER BY d.division_code, d.id LIMIT ${MAX_DUTIES_OF_CARD}
            ) duty`,
      ),
    );
    return (await Promise.all(lists)).flat();
  }
}

/** A city, and its province, which keeps its rows under a city code of its own. */
export const citiesAbove = (city: string): readonly string[] => [...new Set([`${city.slice(0, 2)}00`, city])];
