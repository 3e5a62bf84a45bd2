import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { CommandLadder } from '../command-ladder.js';

/**
 * The ladder of a city, locked until the commit: whoever changes how its centres hang together takes it first, so that
 * of two who do the second sees what the first did. Null for a city without one, which has no centres either.
 */
export async function heldLadder(database: Sql, cityCode: string): Promise<CommandLadder | null> {
  const [ladder] = await rowsOf<CommandLadder>(
    database,
    sql`SELECT city_code AS "cityCode", version, levels FROM command_ladder WHERE city_code = ${cityCode} FOR UPDATE`,
  );
  return ladder ?? null;
}
