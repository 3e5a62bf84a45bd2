import { cityCodeOf, groupBy, isWithin, rowsOf, type Sql, subtreeRange, validAt } from '@governance/shared';
import sql from 'sql-template-tag';
import type { Ladder, LadderLevel } from '../level-scheme.js';
import type { FoundLadder } from '../level-scheme.repository.js';

/**
 * The ladders that hold at places at an instant, now without one: a place's own or that of the nearest place above. A
 * city has a handful, so all of them are read, in one statement for each city among the places.
 */
export async function laddersAt(
  database: Sql,
  codes: readonly string[],
  asOf: Date | null,
): Promise<readonly FoundLadder[]> {
  const found = [...groupBy(codes, cityCodeOf)].map(async ([city, places]) => {
    const ladders = await laddersIn(database, city, asOf);
    return [...new Set(places)].flatMap((askedCode) => {
      const [nearest] = ladders
        .filter(({ divisionCode }) => isWithin(askedCode, [subtreeRange(divisionCode)]))
        .sort((one, other) => (one.divisionCode < other.divisionCode ? 1 : -1));
      return nearest ? [{ ...nearest, askedCode }] : [];
    });
  });
  return (await Promise.all(found)).flat();
}

interface LevelRow extends LadderLevel, Omit<Ladder, 'levels'> {}

/** All ladders of a city at an instant; now without one. */
export async function laddersIn(database: Sql, city: string, asOf: Date | null): Promise<readonly Ladder[]> {
  const rows = await rowsOf<LevelRow>(
    database,
    sql`SELECT s.division_code AS "divisionCode", s.version, l.valid_from AS "validFrom", l.valid_to AS "validTo",
          l.code, l.name, l.rank
        FROM level_scheme s
        JOIN level_scheme_level l ON l.city_code = s.city_code AND l.division_code = s.division_code
        WHERE s.city_code = ${city} AND ${validAt('l', asOf)} ORDER BY l.division_code, l.rank`,
  );
  return [...groupBy(rows, ({ divisionCode }) => divisionCode).values()].flatMap((levels) => {
    const [top] = levels;
    if (!top) return [];
    const { divisionCode, version, validFrom, validTo } = top;
    const steps = levels.map(({ code, name, rank }) => ({ code, name, rank }));
    return [{ divisionCode, version, validFrom, validTo, levels: steps }];
  });
}
