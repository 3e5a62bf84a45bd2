import {
  type CommandCenterPlan,
  countyCommandCenters,
  type DemoWorld,
  townshipCommandCenters,
} from '@governance/demo';
import { clientSql, copyRows, rowsOf } from '@governance/shared';
import type { Client } from 'pg';
import sql from 'sql-template-tag';
import { COMMAND_CENTER_COLUMNS, COMMAND_LADDER_ROWS, commandCenterRow } from './directory-tables.js';

/** Loads the ladders and the command centres above communities: those of cities, counties and townships. */
export async function loadUpperCommandCenters(client: Client, world: DemoWorld): Promise<void> {
  await copyRows(client, 'command_ladder', ['city_code', 'version', 'levels'], COMMAND_LADDER_ROWS);
  const centers = new Map<string, CommandCenterPlan>();
  const cities = await cityNames(client);
  for (const { place } of world.counties()) {
    const code = `${place.code.slice(0, 4)}00000000`;
    for (const center of countyCommandCenters(place, { code, name: cities.get(code) ?? '' }, world.context))
      centers.set(center.id, center);
  }
  for (const { place } of world.townships())
    for (const center of townshipCommandCenters(place, world.context)) centers.set(center.id, center);
  await copyRows(
    client,
    'command_center',
    COMMAND_CENTER_COLUMNS,
    [...centers.values()].map(commandCenterRow),
  );
}

/** The world knows counties; what their cities are called stands in the code table. */
async function cityNames(client: Client): Promise<ReadonlyMap<string, string>> {
  const cities = await rowsOf<{ code: string; name: string }>(
    clientSql(client),
    sql`SELECT code, name FROM division_version WHERE level = 'PREFECTURE' AND valid_to IS NULL`,
  );
  return new Map(cities.map(({ code, name }) => [code, name]));
}
